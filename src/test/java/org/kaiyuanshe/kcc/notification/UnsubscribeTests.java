package org.kaiyuanshe.kcc.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.inactivity.InactivityEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who does not want a kind of mail gets none. */
@PortalTest
@Transactional
class UnsubscribeTests {

	private static final String SOMEONE = "Someone@kcc.example";

	@Autowired
	private Outbox outbox;

	@Autowired
	private UnsubscribeLinks links;

	@Autowired
	private MailPreferences preferences;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private ApplicationEventPublisher publisher;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void lookingAtTheLinkChangesNothing() {
		assertThat(this.mvc.get().uri(page(MailKind.REMINDER))).hasStatusOk()
			.bodyText()
			.contains("不再收到这类邮件？", "活动开始前 24 小时")
			.doesNotContain("someone@kcc.example");
		assertThat(mailsWritten("event-reminder")).isEqualTo(1);
	}

	@Test
	void aMailProgramNeedsOneClickWithoutCookieOrToken() {
		assertThat(this.mvc.post().uri(page(MailKind.REMINDER)).param("List-Unsubscribe", "One-Click")).hasStatusOk()
			.bodyText()
			.contains("好，以后不寄了");
		assertThat(this.mvc.post().uri(page(MailKind.REMINDER))).hasStatusOk();
		assertThat(mailsWritten("event-reminder")).isZero();
	}

	@Test
	void theOtherKindsAndOtherPeopleStayAsTheyWere() {
		this.mvc.post().uri(page(MailKind.REMINDER)).exchange();
		assertThat(mailsWritten("event-cancelled")).isEqualTo(1);
		assertThat(mailsWritten("application-submitted")).isEqualTo(2);
		assertThat(this.preferences.willing(List.of("other@kcc.example", "someone@KCC.example"), MailKind.REMINDER))
			.containsExactly("other@kcc.example");
	}

	@Test
	void theSameLinkSwitchesEveryKindOffAndOnAgain() {
		String kinds = page(MailKind.REMINDER) + "/kinds";
		assertThat(this.mvc.post().uri(kinds).param("mails", "CHANGE").param("wanted", "false").with(csrf()))
			.hasStatus(302);
		assertThat(mailsWritten("event-relocated")).isZero();
		assertThat(this.mvc.post().uri(kinds).param("mails", "CHANGE").param("wanted", "true").with(csrf()))
			.hasStatus(302);
		assertThat(mailsWritten("event-relocated")).isEqualTo(1);
	}

	@Test
	void aMailThatAlwaysGoesOutHasALinkThatSwitchesOffAllTheOthers() {
		assertThat(mailsWritten("application-submitted")).isEqualTo(1);
		assertThat(this.jdbc.sql("select unsubscribe from outbox_mail where recipient = 'someone@kcc.example'")
			.query(String.class)
			.single()).endsWith(page(null));
		assertThat(this.mvc.post().uri(page(null)).param("List-Unsubscribe", "One-Click")).hasStatusOk();
		assertThat(mailsWritten("event-reminder")).isEqualTo(1);
		assertThat(mailsWritten("application-submitted")).isEqualTo(2);
	}

	/** A warning that nobody wants warns nobody (R4). */
	@Test
	void aWarningThatNoLeadWantsGoesToTheAdmins() {
		assertThat(warned()).containsExactly("lead@kcc.example");
		this.preferences.change(this.links.digest("lead@kcc.example"), MailKind.CLOCK, false);
		assertThat(warned()).containsExactly("lead@kcc.example", "admin@kcc.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CHANGE%s", "REMINDER.AAAAAAAAAAAAAAAAAAAAAA%s", "REMINDER%s.", "%s", "NONE%s" })
	void aLinkThatWasMadeUpIsNotThere(String forged) {
		String own = page(MailKind.REMINDER).replace("/unsubscribe/REMINDER", "");
		String token = forged.formatted(own.substring(forged.contains("AAAA") ? own.lastIndexOf('.') : 0));
		assertThat(this.mvc.get().uri("/unsubscribe/{token}", token)).hasStatus(404);
		assertThat(this.mvc.post().uri("/unsubscribe/{token}", token)).hasStatus(404);
	}

	@Test
	void noOtherFormIsTakenWithoutItsToken() {
		assertThat(this.mvc.post().uri(page(MailKind.REMINDER) + "/kinds").param("mails", "CHANGE")).hasStatus(403);
		assertThat(this.mvc.post().uri("/applications")).hasStatus(403);
	}

	/** Who has been warned about the chapter after it is warned once more. */
	private List<String> warned() {
		this.publisher.publishEvent(new InactivityEvent.Warned(this.chapters.reference("guangzhou").orElseThrow().id(),
				"guangzhou", ActivityStage.DUE_SOON, LocalDate.of(2026, 12, 31), 60));
		return this.jdbc
			.sql("select recipient from outbox_mail where body like '%chapters/guangzhou/events/new%' order by id")
			.query(String.class)
			.list();
	}

	private String page(@Nullable MailKind kind) {
		return this.links.link(SOMEONE, Optional.ofNullable(kind), Locale.SIMPLIFIED_CHINESE)
			.replace("http://localhost:8080", "");
	}

	/** How many mails there are after one more of that name was written. */
	private int mailsWritten(String name) {
		this.outbox.write("someone@kcc.example", Locale.SIMPLIFIED_CHINESE, name, "某人", "聚会", "明天", "图书馆", "链接", "",
				"");
		return this.jdbc.sql("select count(*) from outbox_mail where recipient = 'someone@kcc.example'")
			.query(Integer.class)
			.single();
	}

}
