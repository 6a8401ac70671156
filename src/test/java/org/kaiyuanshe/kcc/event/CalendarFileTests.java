package org.kaiyuanshe.kcc.event;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar files, read by ical4j. */
class CalendarFileTests {

	private static final UUID ID = new UUID(7, 7);

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final When AFTERNOON = when("Asia/Shanghai", LocalDateTime.of(2026, 11, 28, 14, 0), false);

	private final CalendarFiles files = files();

	@Test
	void saysWhatTheEventIs() {
		VEvent event = read(published(AFTERNOON, LocalizedText.same("闪电演讲, 第 3 场; 之夜"), "带\n电脑")).event();
		assertThat(event.getSummary().getValue()).isEqualTo("闪电演讲, 第 3 场; 之夜");
		assertThat(event.getLocation().getValue()).isEqualTo("图书馆, 示例路 1 号");
		assertThat(event.getDescription().getValue()).contains("带\n电脑", "https://kcc.example/events/meetup");
		assertThat(event.getUrl().getValue()).isEqualTo("https://kcc.example/events/meetup");
		assertThat(event.getOrganizer().getValue()).isEqualTo("mailto:noreply@kcc.example");
		assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(ID + "@kcc.example");
		assertThat(event.getSequence().getSequenceNo()).isEqualTo(4);
		assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
		assertThat(event.getDateTimeStamp().getDate()).isEqualTo(NOW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Asia/Shanghai", "Asia/Singapore", "America/Los_Angeles", "Australia/Lord_Howe", "UTC",
			"Africa/Casablanca" })
	void anyTimeOfAnyZoneIsThatInstant(String name) {
		ZoneId zone = ZoneId.of(name);
		Random random = new Random(42);
		for (int number = 0; number < 100; number++) {
			LocalDateTime start = LocalDateTime.of(1986, 1, 1, 0, 0).plusMinutes(30L * random.nextInt(60 * 365 * 48));
			if (!When.isSkipped(start, zone) && !When.isSkipped(start.plusHours(3), zone)) {
				When when = when(name, start, random.nextBoolean());
				File file = read(published(when, LocalizedText.same("聚会"), ""));
				assertThat(file.start()).as("%s %s", start, name).isEqualTo(when.startsAt());
				assertThat(file.end()).as("%s %s", start, name).isEqualTo(when.endsAt());
				assertThat(CalendarJudge.local(file.calendar(), when.startsAt()).orElse(start)).isEqualTo(start);
				assertThat(CalendarJudge.local(file.calendar(), when.endsAt()).orElse(when.end()))
					.isEqualTo(when.end());
			}
		}
	}

	@Test
	void theTwoNightsOfLosAngelesAreRight() {
		assertThat(startIn("America/Los_Angeles", LocalDateTime.of(2027, 3, 14, 1, 30), false))
			.isEqualTo(Instant.parse("2027-03-14T09:30:00Z"));
		assertThat(startIn("America/Los_Angeles", LocalDateTime.of(2027, 3, 14, 3, 30), false))
			.isEqualTo(Instant.parse("2027-03-14T10:30:00Z"));
		assertThat(startIn("America/Los_Angeles", LocalDateTime.of(2027, 11, 7, 1, 30), false))
			.isEqualTo(Instant.parse("2027-11-07T08:30:00Z"));
		assertThat(startIn("America/Los_Angeles", LocalDateTime.of(2027, 11, 7, 1, 30), true))
			.isEqualTo(Instant.parse("2027-11-07T09:30:00Z"));
	}

	@Test
	void anEventOfWhichOnlyTheDaysAreKnownTakesTheDays() {
		When days = new When(AFTERNOON.start(), AFTERNOON.start().plusDays(1), AFTERNOON.zone(), false);
		VEvent event = read(published(days, LocalizedText.same("大会"), "")).event();
		assertThat((Temporal) event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 11, 28));
		assertThat((Temporal) event.getDateTimeEnd().getDate()).isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@Test
	void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
		String title = "开源👩‍👩‍👧‍👦社区é".repeat(60);
		CalendarFile file = published(AFTERNOON, LocalizedText.same(title), title);
		assertThat(file.text().split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
			.allSatisfy((line) -> assertThat(line).doesNotContain("\uFFFD", "\n", "\r"));
		assertThat(read(file).event().getSummary().getValue()).isEqualTo(title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nATTENDEE:mailto:evil@kcc.example", "a\nEND:VEVENT\nBEGIN:VEVENT", "a\rX-EVIL:1",
			"a\u2028X-EVIL:1", "a\u0085X-EVIL:1", "a\u0000\u0008\u001bX", "a\\nX-EVIL:1", "a\";X=\"b" })
	void noTitleReachesAnotherLine(String hostile) {
		CalendarEvent event = event(AFTERNOON, LocalizedText.same(hostile), hostile, hostile);
		CalendarFile file = this.files.addressed(event, Locale.ENGLISH, "someone+1@kcc.example");
		Calendar calendar = read(file).calendar();
		assertThat(calendar.getComponents("VEVENT")).hasSize(1);
		VEvent read = read(file).event();
		assertThat(read.getAttendees()).singleElement()
			.satisfies((attendee) -> assertThat(attendee.getValue()).isEqualTo("mailto:someone+1@kcc.example"));
		assertThat(read.getProperty("X-EVIL")).isEmpty();
		assertThat(file.text().lines()).noneMatch((line) -> line.startsWith("X-EVIL"));
		assertThat(file.text().replace("\r\n", "")).doesNotContainPattern("\\p{Cc}");
	}

	@Test
	void whoComesIsAskedToStrikeOutWhatIsCancelled() {
		File request = read(this.files.addressed(event(AFTERNOON, LocalizedText.same("聚会"), "", null),
				Locale.SIMPLIFIED_CHINESE, "someone@kcc.example"));
		assertThat(request.calendar().getMethod().getValue()).isEqualTo("REQUEST");
		File cancel = read(this.files.addressed(event(AFTERNOON, LocalizedText.same("聚会"), "", "场地停电"),
				Locale.SIMPLIFIED_CHINESE, "someone@kcc.example"));
		assertThat(cancel.calendar().getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(cancel.event().getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(cancel.event().getDescription().getValue()).startsWith("活动已取消: 场地停电");
	}

	private Instant startIn(String zone, LocalDateTime start, boolean later) {
		return read(published(when(zone, start, later), LocalizedText.same("聚会"), "")).start();
	}

	private CalendarFile published(When when, LocalizedText title, String description) {
		return this.files.published(event(when, title, description, null), Locale.SIMPLIFIED_CHINESE);
	}

	private static CalendarEvent event(When when, LocalizedText title, String description, @Nullable String reason) {
		return new CalendarEvent(ID, 4, "meetup", title, when, EventMode.IN_PERSON, LocalizedText.same("图书馆"),
				LocalizedText.same("示例路 1 号"), LocalizedText.same(description), "https://example.org/room",
				reason != null, reason, title);
	}

	private static When when(String zone, LocalDateTime start, boolean later) {
		return new When(start, start.plusHours(3), ZoneId.of(zone), true, later, false);
	}

	private static CalendarFiles files() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/event");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new CalendarFiles(new PortalSettings(URI.create("https://kcc.example"), "kaiyuanshe", false,
				Path.of("data"), "KCC <noreply@kcc.example>", ZoneOffset.UTC), messages,
				Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static File read(CalendarFile file) {
		return new File(CalendarJudge.read(file.text()));
	}

	/** A file as ical4j understands it. */
	private record File(Calendar calendar) {

		VEvent event() {
			return (VEvent) this.calendar.getComponent("VEVENT").orElseThrow();
		}

		Instant start() {
			return CalendarJudge.instant(this.calendar, "DTSTART");
		}

		Instant end() {
			return CalendarJudge.instant(this.calendar, "DTEND");
		}

	}

}
