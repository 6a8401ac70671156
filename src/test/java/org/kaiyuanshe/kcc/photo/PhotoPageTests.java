package org.kaiyuanshe.kcc.photo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The picture of an event, from the upload to its take-down. */
@PortalTest
@Transactional
class PhotoPageTests {

	private static final String PUBLIC = "sample-guangzhou-lightning-talks";

	private static final String DRAFT = "sample-guangzhou-hardware-day";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void resetClock() {
		this.clock.set(TestClock.START);
	}

	@Test
	void isShownOnThePageOfTheEventAndServedForEver() {
		upload(PUBLIC, Pictures.jpeg(1200, 800));
		String page = html("/events/" + PUBLIC);
		assertThat(page).contains("1200w", "960w", "480w", "image/webp", "alt=\"大家在听\"", "摄影：某人");
		for (String address : addresses(page)) {
			MockHttpServletResponse photo = visit(address, "visitor").getResponse();
			assertThat(photo.getStatus()).isEqualTo(200);
			assertThat(photo.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=31536000", "s-maxage=300",
					"public", "immutable");
			assertThat(photo.getContentType()).isEqualTo(address.endsWith("webp") ? "image/webp" : "image/jpeg");
			assertThat(PictureFormat.of(photo.getContentAsByteArray())).isPresent();
			String tag = photo.getHeader(HttpHeaders.ETAG);
			assertThat(this.mvc.perform(get(address).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))))
				.hasStatus(304);
		}
	}

	@Test
	void theCoverOfADraftIsSeenByItsTeamAlone() {
		upload(DRAFT, Pictures.jpeg(600, 400));
		String address = addressOf(DRAFT);
		for (String nobody : List.of("visitor", "member", "other-lead")) {
			RequestPostProcessor someone = this.people.as(nobody);
			assertThat(this.mvc.perform(get(address).with(someone))).as(nobody).hasStatus(404);
			assertThat(this.mvc.perform(get("/photos/" + photoOf(DRAFT)).with(someone))).as(nobody).hasStatus(404);
		}
		for (String somebody : List.of("lead", "core", "admin")) {
			MockHttpServletResponse photo = visit(address, somebody).getResponse();
			assertThat(photo.getStatus()).as(somebody).isEqualTo(200);
			assertThat(photo.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/photos/1/480.jpg", "/photos/00000000-0000-7000-8000-000000000000/480.jpg",
			"/photos/00000000-0000-7000-8000-000000000000", "/photos/x/480.png",
			"/photos/00000000-0000-7000-8000-000000000000/99999.jpg" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(visit(address, "visitor").getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void anotherPhotoTakesThePlaceAndNoneCanBeShown() {
		upload(PUBLIC, Pictures.jpeg(600, 400));
		String first = addressOf(PUBLIC);
		upload(PUBLIC, Pictures.jpeg(500, 400));
		assertThat(visit(first, "visitor")).hasStatus(404);
		assertThat(visit(addressOf(PUBLIC), "visitor")).hasStatus(200);
		String removal = cover(PUBLIC) + "/removal";
		assertThat(send(removal, "lead")).hasStatus(302);
		assertThat(html("/events/" + PUBLIC)).doesNotContain("/photos/");
		assertThat(send(removal, "lead")).hasStatus(409);
	}

	@Test
	void aFileThatIsNoPhotoIsRefusedAtTheFieldAndTheWordsAreKept() {
		String answer = body(sendCover(PUBLIC, "<svg onload='alert(1)'/>".repeat(9).getBytes(), "大家在听"));
		assertThat(answer).contains("只收 JPEG、PNG 和 WebP", "value=\"大家在听\"", "value=\"某人\"");
		assertThat(body(sendCover(PUBLIC, Pictures.jpeg(300, 200), " "))).contains("alt-error");
		assertThat(this.jdbc.sql("select count(*) from photo").query(Integer.class).single()).isZero();
	}

	@Test
	void anyoneCanAskForTheTakeDownAndAnAdminHidesThePhotoEverywhere() {
		upload(PUBLIC, Pictures.jpeg(600, 400));
		String address = addressOf(PUBLIC);
		UUID photo = photoOf(PUBLIC);
		assertThat(ask(photo, "我在上面", "me@kcc.example", "")).hasStatus(302);
		assertThat(body(visit("/admin", "admin"))).contains("请求撤下照片", "/admin/photos/" + photo);
		assertThat(body(visit("/admin/photos", "admin"))).contains("我在上面");
		assertThat(body(visit("/admin/photos/" + photo, "admin"))).contains("我在上面").doesNotContain("me@kcc.example");
		assertThat(decide(photo, "hiding", "同意")).hasStatus(302);
		for (String other : List.of("visitor", "lead")) {
			MockHttpServletResponse hidden = visit(address, other).getResponse();
			assertThat(hidden.getStatus()).as(other).isEqualTo(404);
			assertThat(hidden.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store").doesNotContain("max-age=3");
		}
		assertThat(visit(address, "admin")).hasStatus(200);
		assertThat(html("/events/" + PUBLIC)).doesNotContain("/photos/");
		assertThat(mailsTo("me@kcc.example")).anyMatch((mail) -> mail.contains("同意"));
		assertThat(this.jdbc.sql("select count(*) from photo_take_down where email is not null")
			.query(Integer.class)
			.single()).isZero();
		assertThat(body(visit("/admin/audit", "admin"))).contains("撤下照片", "请求撤下照片");
		assertThat(decide(photo, "hiding", "再来")).hasStatus(409);
		assertThat(decide(photo, "showing", "弄错了")).hasStatus(302);
		assertThat(visit(address, "visitor")).hasStatus(200);
	}

	@Test
	void anAdminCanKeepItAndSaysWhy() {
		upload(PUBLIC, Pictures.jpeg(600, 400));
		UUID photo = photoOf(PUBLIC);
		ask(photo, "不好看", "me@kcc.example", "");
		assertThat(decide(photo, "keeping", "没有人不愿意")).hasStatus(302);
		assertThat(visit(addressOf(PUBLIC), "visitor")).hasStatus(200);
		assertThat(mailsTo("me@kcc.example")).anyMatch((mail) -> mail.contains("没有人不愿意"));
		assertThat(decide(photo, "keeping", "再来")).hasStatus(409);
	}

	@Test
	void robotsAndCrowdsAreHeldBack() {
		upload(PUBLIC, Pictures.jpeg(600, 400));
		UUID photo = photoOf(PUBLIC);
		assertThat(body(ask(photo, "好", "", "https://spam.example"))).contains("填得比人快", ">好</textarea>");
		for (int request = 0; request < 20; request++) {
			assertThat(ask(photo, "好", "", "")).hasStatus(302);
		}
		assertThat(ask(photo, "好", "", "")).hasStatus(409);
	}

	private void upload(String event, byte[] file) {
		assertThat(sendCover(event, file, "大家在听")).hasStatus(302);
	}

	private MvcTestResult sendCover(String event, byte[] file, String alt) {
		return this.mvc.perform(multipart(cover(event)).file(Pictures.sent("picture", file))
			.param("alt", alt)
			.param("credit", "某人")
			.with(this.people.as("lead"))
			.with(csrf()));
	}

	private MvcTestResult ask(UUID photo, String reason, String email, String website) {
		return this.mvc.perform(post("/photos/" + photo + "/take-down-requests").param("reason", reason)
			.param("email", email)
			.param("website", website)
			.param("opened", "" + this.clock.instant().minus(Duration.ofMinutes(1)).getEpochSecond())
			.with(csrf()));
	}

	private MvcTestResult decide(UUID photo, String noun, String reason) {
		return this.mvc.perform(post("/admin/photos/" + photo + "/" + noun).param("reason", reason)
			.with(this.people.as("admin"))
			.with(csrf()));
	}

	private MvcTestResult send(String path, String role) {
		return this.mvc.perform(post(path).with(this.people.as(role)).with(csrf()));
	}

	private MvcTestResult visit(String path, String role) {
		return this.mvc.perform(get(path).with(this.people.as(role)));
	}

	private String html(String path) {
		return body(visit(path, "visitor"));
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> addresses(String page) {
		Matcher addresses = Pattern.compile("/photos/[0-9a-f-]+/\\d+\\.\\w+").matcher(page);
		return addresses.results().map((found) -> found.group()).distinct().toList();
	}

	private UUID photoOf(String event) {
		return this.jdbc
			.sql("select photo_id from event_cover c join event e on e.id = c.event_id where e.slug = :event")
			.param("event", event)
			.query(UUID.class)
			.single();
	}

	private String addressOf(String event) {
		return "/photos/" + photoOf(event) + "/480.jpg";
	}

	private List<String> mailsTo(String recipient) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :recipient")
			.param("recipient", recipient)
			.query(String.class)
			.list();
	}

	private static String cover(String event) {
		return "/manage/chapters/guangzhou/events/" + event + "/cover";
	}

}
