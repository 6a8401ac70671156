package org.kaiyuanshe.kcc.chapter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
class ChatGroupPageTests {

	private static final String PICTURE = "/chapters/guangzhou/chat-group.png";

	private static final String MANAGE = "/manage/chapters/guangzhou/chat-group";

	/** Seven days after the clock of the tests. */
	private static final LocalDate EXPIRY = LocalDate.of(2026, 11, 28);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ChatGroupTasks tasks;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.clock.advance(Duration.between(this.clock.instant(), TestClock.START));
		this.jdbc.sql("delete from chapter_chat_group").update();
	}

	@Test
	void theFormProposesSevenDays() {
		assertThat(managePage()).contains("name=\"until\" value=\"2026-11-28\"");
	}

	@Test
	void anUploadedPictureIsShownUntilItsDayAndNeverAfter() {
		assertThat(upload(QrPicture.png(), EXPIRY.toString())).hasStatus(302).hasRedirectedUrl(MANAGE);
		assertThat(page("/chapters/guangzhou")).contains("/chapters/guangzhou/chat-group.png?v=", "有效至 2026年11月27日");
		assertThat(page("/en/chapters/guangzhou")).contains("Valid until 27 Nov");
		// In 广州 the last day ends at 16:00 UTC.
		goTo("2026-11-27T15:59:59Z");
		assertThat(this.mvc.get().uri(PICTURE)).hasStatusOk();
		goTo("2026-11-27T16:00:00Z");
		assertThat(this.mvc.get().uri(PICTURE)).hasStatus(404);
		assertThat(page("/chapters/guangzhou")).doesNotContain("chat-group.png");
		assertThat(managePage()).doesNotContain("chat-group.png").contains("已过期");
	}

	@Test
	void thePictureIsAPngThatNoCacheKeepsLongerThanItHolds() {
		upload(QrPicture.png(), EXPIRY.toString());
		MockHttpServletResponse answer = this.mvc.get().uri(PICTURE).exchange().getResponse();
		assertThat(answer.getContentType()).isEqualTo("image/png");
		assertThat(answer.getHeader("Cache-Control")).contains("max-age=300", "public");
		assertThat(answer.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
		assertThat(this.mvc.get().uri(PICTURE).header("If-None-Match", answer.getHeader("ETag"))).hasStatus(304);
		goTo("2026-11-27T15:59:00Z");
		assertThat(this.mvc.get().uri(PICTURE)).headers()
			.hasValue("Cache-Control", "max-age=60, must-revalidate, public");
	}

	@Test
	void withoutAPictureTheContactIsNamedAndWithoutBothWhatTheRecordsSay() {
		String recorded = this.jdbc.sql("select chat_zh from chapter where slug = 'guangzhou'")
			.query(String.class)
			.single();
		assertThat(page("/chapters/guangzhou")).contains(recorded);
		this.mvc.perform(post(MANAGE + "/contact").param("contact", "kcc-sample")
			.param("note", "开源社 + 名字")
			.with(this.people.as("lead"))
			.with(csrf()));
		assertThat(page("/chapters/guangzhou")).contains("加微信 kcc-sample", "开源社 + 名字").doesNotContain(recorded);
		upload(QrPicture.png(), EXPIRY.toString());
		assertThat(page("/chapters/guangzhou")).doesNotContain("kcc-sample", recorded);
		goTo("2026-11-28T00:00:00Z");
		assertThat(page("/chapters/guangzhou")).contains("加微信 kcc-sample");
	}

	@Test
	void aPictureThatIsTakenDownIsDeleted() {
		upload(QrPicture.png(), EXPIRY.toString());
		assertThat(this.mvc.perform(post(MANAGE + "/removal").with(this.people.as("lead")).with(csrf())))
			.hasStatus(302);
		assertThat(this.mvc.get().uri(PICTURE)).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from chapter_chat_group where picture_png is not null")
			.query(Integer.class)
			.single()).isZero();
		assertThat(lastAudited()).isEqualTo("ChatGroupEvent.PictureTakenDown");
	}

	@Test
	void aRefusedFileKeepsTheDayThatWasTypedAndThePictureThatIsThere() {
		upload(QrPicture.png(), EXPIRY.toString());
		MvcTestResult refused = upload("no picture".getBytes(), "2026-12-24");
		assertThat(refused).hasStatusOk();
		assertThat(refused).bodyText().contains("这不是 PNG、JPEG 或 WebP 图片", "value=\"2026-12-24\"");
		assertThat(this.mvc.get().uri(PICTURE)).hasStatusOk();
		assertThat(upload(QrPicture.png(), "2026-11-21")).bodyText().contains("请填明天以后、一年以内的日期");
		assertThat(upload(new byte[0], EXPIRY.toString())).bodyText().contains("请选一张图片");
	}

	@Test
	void theTeamIsToldTwoDaysBeforeAndOnceItHasExpired() {
		upload(QrPicture.png(), EXPIRY.toString());
		assertThat(tasks()).isEmpty();
		goTo("2026-11-25T16:00:00Z");
		assertThat(tasks()).singleElement().satisfies((task) -> {
			assertThat(task.due()).isEqualTo(LocalDate.of(2026, 11, 27));
			assertThat(task.overdue()).isFalse();
			assertThat(task.why()).isEqualTo("chat-group.task.expiring");
		});
		goTo("2026-11-28T00:00:00Z");
		assertThat(tasks()).singleElement().satisfies((task) -> {
			assertThat(task.overdue()).isTrue();
			assertThat(task.why()).isEqualTo("chat-group.task.expired");
			assertThat(task.words(Locale.CHINESE)).containsExactly("2026年11月28日");
		});
	}

	@Test
	void theUploadIsWrittenDownWithItsDay() {
		upload(QrPicture.png(), EXPIRY.toString());
		assertThat(lastAudited()).isEqualTo("ChatGroupEvent.PictureShown");
		assertThat(
				this.jdbc.sql("select by_member from audit_entry where detail = '2026-11-28' order by id desc limit 1")
					.query(UUID.class)
					.single())
			.isEqualTo(this.people.member("lead"));
	}

	private MvcTestResult upload(byte[] file, String until) {
		return this.mvc.perform(
				multipart(MANAGE + "/picture").file(new MockMultipartFile("picture", "../code.png", "image/png", file))
					.param("until", until)
					.with(this.people.as("lead"))
					.with(csrf()));
	}

	private String page(String path) {
		return text(this.mvc.get().uri(path).exchange());
	}

	private String managePage() {
		return text(this.mvc.get().uri(MANAGE).with(this.people.as("lead")).exchange());
	}

	private static String text(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<Task> tasks() {
		return this.tasks.forChapter(this.chapters.reference("guangzhou").orElseThrow(), this.clock.instant());
	}

	private String lastAudited() {
		return this.jdbc.sql("select action from audit_entry order by id desc limit 1").query(String.class).single();
	}

	private void goTo(String instant) {
		this.clock.advance(Duration.between(this.clock.instant(), Instant.parse(instant)));
	}

}
