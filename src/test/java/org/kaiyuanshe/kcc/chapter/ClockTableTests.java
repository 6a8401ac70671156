package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.Activity.Exclusion;
import org.kaiyuanshe.kcc.chapter.ClockPanel.Since;
import org.kaiyuanshe.kcc.chapter.ClockReader.RunningClock;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The activity clock (R3), case by case, as everyone sees it: the job, the lists and the
 * chapter's own page give the same answer.
 */
@PortalTest
@Transactional
class ClockTableTests {

	@Autowired
	private ChapterService chapters;

	@Autowired
	private ChapterPages pages;

	@Autowired
	private ClockReader clocks;

	@Autowired
	private ActivityLedger ledger;

	@Autowired
	private TestClock clock;

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "/clock-cases.csv", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 1)
	void standsWhereTheRuleSays(String what, ZoneId zone, LocalDate founded, LocalDate records, LocalDate restarted,
			String events, LocalDateTime now, LocalDate start, Since since, ActivityStage stage) {
		this.clock.set(now.atZone(zone).toInstant());
		UUID chapter = found("clockwork", zone, founded, records);
		if (restarted != null) {
			this.chapters.keep(chapter,
					new Decision(null, restarted.atTime(12, 0).atZone(zone).toInstant(), "still there"));
		}
		if (events != null) {
			List.of(events.split("; ")).forEach((event) -> enter(chapter, event));
		}
		ActivityClock expected = new ActivityClock(start, ActivityRules.standard());

		RunningClock running = this.clocks.running(this.clock.instant())
			.stream()
			.filter((each) -> each.chapter().equals(chapter))
			.findFirst()
			.orElseThrow();
		assertThat(running.clock()).as("the job").isEqualTo(expected);
		assertThat(running.stage()).as("the job").isEqualTo(stage);

		ChapterCard card = this.pages.cards(List.of(chapter)).getFirst();
		assertThat(card.clockStart()).as("the lists").isEqualTo(start);
		assertThat(card.stage()).as("the lists").isEqualTo(stage);
		assertThat(this.pages.list(ChapterFilter.with(stage)).items()).as("the filter")
			.extracting(ChapterCard::id)
			.contains(chapter);

		ClockPanel panel = this.pages.find("clockwork").orElseThrow().clock();
		assertThat(panel.start()).as("the chapter's page").isEqualTo(start);
		assertThat(panel.since()).as("the chapter's page").isEqualTo(since);
		assertThat(panel.stage()).as("the chapter's page").isEqualTo(stage);
		assertThat(panel.daysLeft()).isEqualTo(expected.daysLeft(now.toLocalDate()));
	}

	private UUID found(String slug, ZoneId zone, LocalDate founded, LocalDate records) {
		return this.chapters.found(new NewChapter(new Slug(slug), LocalizedText.same(slug), "elsewhere", "CN", zone,
				founded, null, records, null, null, null, Provenance.none()), null);
	}

	/** Enters an event step by step, as the module of events would. */
	private void enter(UUID chapter, String event) {
		String[] moves = event.split(" -> ");
		String[] words = moves[0].split("[@ ]");
		ZoneId zone = ZoneId.of(words[1]);
		UUID id = UUID.randomUUID();
		UUID host = event.contains("COHOSTED") ? found("host-" + id, ZoneId.of("UTC"), null, LocalDate.of(2026, 1, 1))
				: null;
		record(host, chapter, id, when(words[0], zone), null);
		if (moves.length == 2) {
			record(host, chapter, id, when(moves[1], zone), null);
		}
		for (Exclusion exclusion : Exclusion.values()) {
			if (event.contains(exclusion.name())) {
				record(host, chapter, id, when(words[0], zone), exclusion);
			}
		}
		if (event.contains("WITHDRAWN")) {
			this.ledger.withdraw(id);
		}
	}

	private void record(UUID host, UUID chapter, UUID id, When when, Exclusion exclusion) {
		Activity activity = new Activity(id, "event-" + id, LocalizedText.same("event"), when, null, false, false,
				exclusion, null);
		if (host == null) {
			this.ledger.record(chapter, List.of(), activity);
		}
		else {
			this.ledger.record(host, List.of(chapter), activity);
		}
	}

	private static When when(String end, ZoneId zone) {
		if (!end.contains("T")) {
			return new When(LocalDate.parse(end).atStartOfDay(), null, zone, false);
		}
		LocalDateTime over = LocalDateTime.parse(end);
		return new When(over.minusHours(2), over, zone, true);
	}

}
