package org.kaiyuanshe.kcc.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class EmailChangeTests {

	private static final String MEMBER = "member@kcc.example";

	private static final String NEW = "new-address@kcc.example";

	private static final Pattern LINK = Pattern.compile("/account/email/([\\w-]{43})");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private ExpiredLinks expired;

	@Autowired
	private JdbcClient jdbc;

	private RequestPostProcessor member;

	@BeforeEach
	void signIn() {
		this.member = this.people.as("member");
	}

	@Test
	void countsOnceTheNewAddressConfirmsAndBothAreTold() {
		assertThat(ask(" New-Address@KCC.example ")).hasRedirectedUrl("/account/email");
		String link = linkFor(NEW);
		assertThat(get(link)).hasStatusOk().bodyText().contains(NEW);
		assertThat(owner(MEMBER)).isEqualTo(1);
		assertThat(post(link + "/confirmation", Map.of())).hasRedirectedUrl("/account/email");
		assertThat(owner(MEMBER)).isZero();
		assertThat(owner(NEW)).isEqualTo(1);
		assertThat(mailsTo(MEMBER).getFirst()).contains("不是你？");
		assertThat(mailsTo(NEW)).hasSize(2);
		String kept = "select id from outbox_mail where recipient = '" + MEMBER + "' and not wiped";
		assertThat(this.jdbc.sql(kept).query().listOfRows()).isEmpty();
		assertThat(audited()).anyMatch((line) -> line.startsWith("AccountEvent.EmailChanged "))
			.noneMatch((line) -> line.contains("@"));
	}

	@Test
	void aTakenAddressGetsTheSameAnswerAndItsOwnerAMail() {
		String free = answered(NEW).replace(NEW, "…");
		assertThat(answered("lead@kcc.example").replace("lead@kcc.example", "…")).isEqualTo(free);
		assertThat(mailsTo("lead@kcc.example")).hasSize(1).noneMatch((mail) -> LINK.matcher(mail).find());
		assertThat(linkFor(NEW)).as("an earlier link").satisfies((link) -> assertThat(get(link)).hasStatus(410));
	}

	@Test
	void aLinkIsGoodOnceForItsOwnAccountAndForTwoHours() {
		ask(NEW);
		String link = linkFor(NEW);
		assertThat(this.mvc.get().uri(link).with(this.people.as("lead"))).hasStatus(410);
		assertThat(this.mvc.post().uri(link + "/confirmation").with(this.people.as("lead")).with(csrf()))
			.hasStatus(410);
		this.clock.advance(Duration.ofHours(2));
		try {
			assertThat(post(link + "/confirmation", Map.of())).hasStatus(410).bodyText().contains("不能用了");
		}
		finally {
			this.clock.advance(Duration.ofHours(-2));
		}
		assertThat(post(link + "/confirmation", Map.of())).hasStatus(302);
		assertThat(post(link + "/confirmation", Map.of())).hasStatus(410);
	}

	@Test
	void whatRanOutIsForgotten() {
		ask(NEW);
		Instant end = this.clock.instant().plus(Duration.ofHours(2));
		this.expired.run(end.minusSeconds(1));
		assertThat(wishes()).isEqualTo(1);
		assertThat(this.expired.run(end)).contains("1");
		assertThat(wishes()).isZero();
	}

	@Test
	void whoTakesTheAddressMeanwhileKeepsIt() {
		ask(NEW);
		this.jdbc.sql("update account set email = :new where email = 'lead@kcc.example'").param("new", NEW).update();
		assertThat(post(linkFor(NEW) + "/confirmation", Map.of())).hasStatus(409);
		assertThat(owner(MEMBER)).isEqualTo(1);
	}

	@Test
	void aWishCanBeTakenBack() {
		ask(NEW);
		assertThat(post("/account/email/withdrawal", Map.of())).hasStatus(302);
		assertThat(get(linkFor(NEW))).hasStatus(410);
		assertThat(get("/account/email")).bodyText().doesNotContain(NEW);
	}

	@ParameterizedTest
	@CsvSource({ "'',请写邮箱", "no address,邮箱", "MEMBER@kcc.example,现在的邮箱" })
	void whatCannotBeIsSaidAtTheField(String email, String words) {
		assertThat(ask(email)).hasStatusOk().bodyText().contains("field-error", words);
		assertThat(wishes()).isZero();
	}

	private int wishes() {
		return this.jdbc.sql("select count(*) from account_email_change").query(Integer.class).single();
	}

	private String answered(String email) {
		assertThat(ask(email)).hasRedirectedUrl("/account/email");
		return page(get("/account/email"));
	}

	private static String page(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\"\\s+value=\"[^\"]*\"", "");
	}

	private MvcTestResult ask(String email) {
		return post("/account/email", Map.of("email", email));
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(this.member).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> fields) {
		var request = this.mvc.post().uri(address);
		fields.forEach(request::param);
		return request.with(this.member).with(csrf()).exchange();
	}

	private String linkFor(String address) {
		Matcher link = LINK.matcher(mailsTo(address).getLast());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	private List<String> mailsTo(String address) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :to order by id desc")
			.param("to", address)
			.query(String.class)
			.list();
	}

	private int owner(String email) {
		return this.jdbc.sql("select count(*) from account where email = :email and member_id = :member")
			.param("email", email)
			.param("member", memberId())
			.query(Integer.class)
			.single();
	}

	private UUID memberId() {
		return this.jdbc.sql("select id from member where slug = 'sample-member'").query(UUID.class).single();
	}

	private List<String> audited() {
		return this.jdbc
			.sql("select action || ' ' || subject || coalesce(detail, '') from audit_entry order by id desc limit 5")
			.query(String.class)
			.list();
	}

}
