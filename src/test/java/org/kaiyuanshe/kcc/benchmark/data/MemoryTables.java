package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;

/** What remains of events: recaps, quarterly reports, lines of the audit log. */
final class MemoryTables {

	private static final int QUARTERS = 8;

	private static final List<String> FIGURES = List.of("events", "co-hosted", "announced", "registered", "checked-in",
			"walk-ins", "estimated", "team", "new-members", "former-members", "leads", "recaps", "untold");

	private final World world;

	MemoryTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int events = this.world.scale().events();
		int chapters = this.world.scale().chapters();
		return List.of(new Table("recap",
				"id, version, slug, chapter_id, status, title_zh, body_zh, published_at, dated, published_by, sample",
				events, this::recap),
				new Table("recap_event", "recap_id, position, event_id", events, this::recapEvent),
				new Table("status_report",
						"id, version, chapter_id, chapter_slug, quarter, status, due_on, opened_at, impact, help, "
								+ "in_time, submitted_by, submitted_at, decided_by, decided_at, sample",
						chapters, this::reports),
				new Table("status_report_figure", "report_id, position, kind, number, names", chapters, this::figures),
				new Table("audit_entry", "id, at, by_member, action, subject, about", events, this::published));
	}

	private static boolean isTold(SampleEvent event) {
		return event.isHeld() && event.number() % 4 == 0;
	}

	private void recap(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (isTold(event)) {
			Chance chance = Chance.of(Kind.RECAP, number);
			Instant told = event.when().endsAt().plus(Duration.ofDays(5));
			lines.row(Chance.id(Kind.RECAP, number), 0, event.slug(), event.chapter().id(), "PUBLISHED",
					"回顾：" + event.title(), Words.text(chance, event.topic(), chance.between(6, 20)),
					told.isBefore(this.world.now()) ? told : this.world.now(), true,
					this.world.leadOf(event.chapter().number()), false);
		}
	}

	private void recapEvent(int number, CopyLines lines) {
		if (isTold(this.world.event(number))) {
			lines.row(Chance.id(Kind.RECAP, number), 0, Chance.id(Kind.EVENT, number));
		}
	}

	private void reports(int number, CopyLines lines) {
		SampleChapter chapter = this.world.chapter(number);
		UUID lead = this.world.leadOf(number);
		for (int back = 0; back < QUARTERS; back++) {
			LocalDate over = quarterEnd(back);
			if (reports(chapter, over)) {
				String status = status(number, back);
				boolean open = status.equals("OPEN");
				boolean decided = status.equals("ACCEPTED");
				Instant opened = over.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
				lines.row(report(number, back), 0, chapter.id(), chapter.slug(),
						over.getYear() + "-q" + over.get(IsoFields.QUARTER_OF_YEAR), status, over.plusDays(15), opened,
						open ? null : Words.text(Chance.of(Kind.REPORT, number), chapter.city().bare(), 3), null,
						open ? null : true, open ? null : lead, open ? null : opened.plus(Duration.ofDays(9)),
						decided ? this.world.leadOf(0) : null, decided ? opened.plus(Duration.ofDays(12)) : null,
						false);
			}
		}
	}

	private void figures(int number, CopyLines lines) {
		SampleChapter chapter = this.world.chapter(number);
		for (int back = 0; back < QUARTERS; back++) {
			if (reports(chapter, quarterEnd(back)) && !status(number, back).equals("OPEN")) {
				Chance chance = Chance.of(Kind.REPORT, (long) number * QUARTERS + back);
				for (int position = 0; position < FIGURES.size(); position++) {
					lines.row(report(number, back), position, FIGURES.get(position), chance.below(40), List.of());
				}
			}
		}
	}

	private static boolean reports(SampleChapter chapter, LocalDate over) {
		return chapter.isActive() && chapter.foundedOn().isBefore(over);
	}

	private static String status(int chapter, int back) {
		if (back > 0) {
			return "ACCEPTED";
		}
		return (chapter % 10 < 6) ? "ACCEPTED" : (chapter % 10 < 8) ? "SUBMITTED" : "OPEN";
	}

	private LocalDate quarterEnd(int back) {
		LocalDate day = this.world.scale().day().minusMonths(3L * back);
		return day.with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1);
	}

	private static UUID report(int chapter, int back) {
		return Chance.id(Kind.REPORT, (long) chapter * QUARTERS + back);
	}

	private void published(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (event.isPublic()) {
			lines.row(Chance.id(Kind.AUDIT, number), event.announced(), this.world.leadOf(event.chapter().number()),
					"EventChange.Published", "event/" + event.slug(), List.of());
		}
	}

}
