package org.kaiyuanshe.kcc.recap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.photo.Pictures;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
@Transactional
class RecapPageTests {

	private static final String BASE = "/manage/chapters/guangzhou/recaps";

	private static final String EVENT = "sample-guangzhou-first-pull-request";

	private static final String DRAFT = BASE + "/guangzhou-four-tables";

	private static final String PUBLIC = "/recaps/guangzhou-four-tables";

	private static final Map<String, String> FORM = Map.of("title", "长桌边的晚上", "titleEn", "Four tables", "body",
			"## 开场\n\n**大家**都来了。<script>alert(1)</script>", "events", EVENT, "others",
			"https://kcc.example/events/sample-chengdu-teahouse?x=1");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private RecapTasks tasks;

	@Autowired
	private RecapReminder reminder;

	@Autowired
	private ChapterService chapters;

	@AfterEach
	void resetClock() {
		this.clock.set(TestClock.START);
	}

	@Test
	void theThreeCitiesOfTheRecordsAreTheFirst() {
		assertThat(html("/recaps")).contains("一日三城", "KCC@长沙", "KCC@广州", "KCC@成都");
		String page = html("/recaps/three-cities-one-day");
		assertThat(page).contains("<h2>KCC@长沙</h2>", "<h2>KCC@广州</h2>", "<h2>KCC@成都</h2>", "/events/coscon-2023",
				"/events/changsha-2023-10-21-night-market", "/events/guangzhou-2023-10-21-tidb-meetup",
				"/events/chengdu-2023-10-21-gtlc-lunch");
		assertThat(html("/en/recaps/three-cities-one-day")).contains("<h2>KCC@Changsha</h2>");
		for (String place : List.of("/", "/chapters/changsha", "/chapters/chengdu",
				"/events/guangzhou-2023-10-21-tidb-meetup")) {
			assertThat(html(place)).as(place).contains("/recaps/three-cities-one-day");
		}
	}

	@Test
	void aDraftIsSeenByItsTeamAloneUntilALeadPublishesIt() {
		assertThat(write("core", Map.of())).hasStatus(302).hasRedirectedUrl(DRAFT);
		assertThat(visit(PUBLIC, "visitor")).hasStatus(404);
		assertThat(html("/events/" + EVENT)).doesNotContain("长桌边的晚上");
		assertThat(visit(DRAFT, "lead")).bodyText().contains("长桌边的晚上", "<h2>开场</h2>").doesNotContain("<script>alert");
		assertThat(send(post(DRAFT + "/publication"), "lead")).hasStatus(302);
		assertThat(html(PUBLIC)).contains("长桌边的晚上", "/events/" + EVENT, "/events/sample-chengdu-teahouse");
		for (String place : List.of("/", "/recaps", "/events/" + EVENT, "/events/sample-chengdu-teahouse",
				"/chapters/guangzhou", "/chapters/chengdu")) {
			assertThat(html(place)).as(place).contains(PUBLIC);
		}
		assertThat(send(post(DRAFT + "/withdrawal"), "lead")).hasStatus(302);
		assertThat(visit(PUBLIC, "visitor")).hasStatus(404);
		assertThat(send(post(DRAFT + "/removal"), "lead")).hasStatus(302);
		assertThat(visit(DRAFT, "lead")).hasStatus(404);
	}

	@Test
	void aPreviewSavesNothing() {
		String answer = text(write("lead", Map.of("preview", "true")));
		assertThat(answer).contains("<h2>开场</h2>", "<strong>大家</strong>", "value=\"长桌边的晚上\"")
			.doesNotContain("<script>alert(1)");
		assertThat(visit(DRAFT, "lead")).hasStatus(404);
	}

	@Test
	void badInputIsAnsweredAtTheFieldAndKept() {
		assertThat(text(write("lead", Map.of("others", "no-such-event")))).contains("no-such-event", "没有找到这些活动")
			.contains("大家");
		assertThat(text(write("lead", Map.of("others", "sample-guangzhou-lightning-talks")))).contains("还没有开始");
		assertThat(text(write("lead", Map.of("events", "", "others", "")))).contains("至少选一场");
		assertThat(text(write("lead", Map.of("videoUrl", "javascript:alert(1)")))).contains("videoUrl-error");
		assertThat(text(write("lead", Map.of("title", " ")))).contains("title-error");
	}

	@Test
	void whoSavesAfterSomeoneElseSeesBothTexts() {
		write("lead", Map.of());
		String seen = this.jdbc.sql("select version from recap where slug = 'guangzhou-four-tables'")
			.query(String.class)
			.single();
		assertThat(save("别人的标题", seen)).hasStatus(302);
		MvcTestResult answer = save("我的标题", seen);
		assertThat(answer).hasStatus(409).bodyText().contains("别人的标题", "value=\"我的标题\"");
	}

	@Test
	void photosComeNineAtATimeAndAreOrderedDescribedAndRemoved() {
		write("lead", Map.of());
		MockMultipartHttpServletRequestBuilder upload = multipart(DRAFT + "/photos");
		for (int photo = 0; photo < 3; photo++) {
			upload.file(Pictures.sent("photos", Pictures.jpeg(300 + photo, 200)));
		}
		assertThat(send(upload, "lead")).hasStatus(302);
		List<UUID> photos = photos();
		assertThat(photos).hasSize(3);
		String last = DRAFT + "/photos/" + photos.get(2);
		assertThat(send(post(last + "/place").param("position", "0"), "lead")).hasStatus(302);
		assertThat(photos()).containsExactly(photos.get(2), photos.get(0), photos.get(1));
		assertThat(send(post(last).param("alt", "人们在桌边").param("credit", "某人").param("caption", "开场"), "lead"))
			.hasStatus(302);
		String picture = "/photos/" + photos.get(2) + "/302.jpg";
		assertThat(visit(picture, "visitor")).hasStatus(404);
		assertThat(visit(picture, "lead")).hasStatus(200);
		send(post(DRAFT + "/publication"), "lead");
		assertThat(html(PUBLIC)).contains("alt=\"人们在桌边\"", "摄影：某人", "开场", picture);
		assertThat(visit(picture, "visitor")).hasStatus(200);
		assertThat(send(post(last + "/removal"), "lead")).hasStatus(302);
		assertThat(photos()).containsExactly(photos.get(0), photos.get(1));
		assertThat(visit(picture, "visitor")).hasStatus(404);
		assertThat(send(post(last + "/removal"), "lead")).hasStatus(409);
	}

	@Test
	void ofSeveralFilesTheGoodOnesAreTakenAndTheOthersNamed() {
		write("lead", Map.of());
		MvcTestResult answer = send(multipart(DRAFT + "/photos").file(Pictures.sent("photos", Pictures.jpeg(300, 200)))
			.file(Pictures.sent("photos", "<svg/>".repeat(20).getBytes(StandardCharsets.US_ASCII))), "lead");
		assertThat(text(answer)).contains("IMG_0001.HEIC：只收 JPEG、PNG 和 WebP");
		assertThat(photos()).hasSize(1);
		MockMultipartHttpServletRequestBuilder tooMany = multipart(DRAFT + "/photos");
		for (int photo = 0; photo < 10; photo++) {
			tooMany.file(Pictures.sent("photos", Pictures.jpeg(300, 200)));
		}
		assertThat(text(send(tooMany, "lead"))).contains("一次最多选 9 张");
		assertThat(text(send(multipart(DRAFT + "/photos"), "lead"))).contains("请选择一张照片");
		assertThat(photos()).hasSize(1);
	}

	@Test
	void theCopyForWechatHasNoStyleAndNoClass() {
		write("lead", Map.of());
		String page = text(visit(DRAFT + "/copy", "lead"));
		String source = page.substring(page.indexOf("<textarea"), page.indexOf("</textarea>"));
		assertThat(source).contains("&lt;h2&gt;开场&lt;/h2&gt;", "&lt;strong&gt;").doesNotContain("style=", "&lt;script");
	}

	@Test
	void anEventIsDueForItsRecapFourteenDaysAfterIt() {
		Task task = dueRecap();
		assertThat(task.due()).isEqualTo("2026-11-15");
		assertThat(task.overdue()).isTrue();
		assertThat(visit(task.path(), "lead")).hasStatus(200);
		write("lead", Map.of());
		assertThat(dueRecap()).isNotNull();
		send(post(DRAFT + "/publication"), "lead");
		assertThat(dueRecap()).isNull();
	}

	@Test
	void theLeadsAreRemindedOnceThreeDaysBefore() {
		forgetRecaps();
		this.clock.set(TestClock.START.minus(Duration.ofDays(10)));
		this.reminder.run(this.clock.instant());
		assertThat(mails()).as("ten days after").isZero();
		this.clock.set(TestClock.START);
		assertThat(this.reminder.run(this.clock.instant())).startsWith("recaps=");
		assertThat(mails()).isEqualTo(1);
		assertThat(this.reminder.run(this.clock.instant())).isEmpty();
		assertThat(mails()).isEqualTo(1);
	}

	/** The samples tell their stories themselves. */
	private void forgetRecaps() {
		this.jdbc.sql("update event set recap_zh = null, recap_en = null where slug = :event")
			.param("event", EVENT)
			.update();
	}

	private Task dueRecap() {
		forgetRecaps();
		return this.tasks.forChapter(this.chapters.reference("guangzhou").orElseThrow(), this.clock.instant())
			.stream()
			.filter((task) -> task.path().endsWith(EVENT))
			.findFirst()
			.orElse(null);
	}

	private int mails() {
		return this.jdbc
			.sql("select count(*) from outbox_mail where recipient = 'lead@kcc.example' and body like :link")
			.param("link", "%/recaps/new?event=" + EVENT + "%")
			.query(Integer.class)
			.single();
	}

	private MvcTestResult write(String role, Map<String, String> instead) {
		MockHttpServletRequestBuilder form = post(BASE);
		FORM.forEach((field, value) -> form.param(field, instead.getOrDefault(field, value)));
		instead.forEach((field, value) -> {
			if (!FORM.containsKey(field)) {
				form.param(field, value);
			}
		});
		return send(form, role);
	}

	private MvcTestResult save(String title, String version) {
		return send(
				post(DRAFT).param("title", title).param("body", "正文").param("events", EVENT).param("version", version),
				"lead");
	}

	private List<UUID> photos() {
		return this.jdbc.sql("""
				select g.photo_id from recap_photo g join recap r on r.id = g.recap_id
				where r.slug = 'guangzhou-four-tables' order by g.position
				""").query(UUID.class).list();
	}

	private MvcTestResult send(MockHttpServletRequestBuilder form, String role) {
		return this.mvc.perform(form.with(this.people.as(role)).with(csrf()));
	}

	private MvcTestResult send(MockMultipartHttpServletRequestBuilder form, String role) {
		return this.mvc.perform(form.with(this.people.as(role)).with(csrf()));
	}

	private MvcTestResult visit(String path, String role) {
		return this.mvc.perform(get(path).with(this.people.as(role)));
	}

	private String html(String path) {
		return text(visit(path, "visitor"));
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
