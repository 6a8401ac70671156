package org.kaiyuanshe.kcc.benchmark.data;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;

/** Events, who holds them, and the ledgers of chapters that they stand in. */
final class EventTables {

	private final World world;

	EventTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int events = this.world.scale().events();
		return List.of(new Table("event",
				"id, version, slug, chapter_id, status, title_zh, title_en, description_zh, summary_zh, start_local, "
						+ "end_local, zone, time_known, starts_at, ends_at, mode, venue_zh, address_zh, online_url, "
						+ "capacity, test, cancelled_by, cancelled_at, cancelled_reason, not_held_by, not_held_at, "
						+ "not_held_reason, estimate, estimate_source_zh, sample, announced, announced_at",
				events, this::event),
				new Table("event_co_host",
						"id, version, event_id, chapter_id, chapter_slug, state, invited_by, invited_at, answered_by, "
								+ "answered_at",
						events, this::coHost),
				new Table("chapter_activity",
						"chapter_id, host_id, event_id, slug, title_zh, title_en, start_local, end_local, zone, "
								+ "time_known, ends_at, venue_zh, online, sample, exclusion",
						events, this::activities));
	}

	private void event(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		Chance chance = Chance.of(Kind.RECAP, number);
		boolean cancelled = event.isCancelled();
		boolean estimated = event.isHeld() && chance.inHundred(15);
		Object lead = this.world.leadOf(event.chapter().number());
		lines.row(event.id(), 0, event.slug(), event.chapter().id(), event.status(), event.title(),
				english(event, chance), Words.text(chance, event.topic(), chance.between(3, 9)),
				Words.text(chance, event.topic(), 1), event.when().start(), event.when().end(), event.when().zone(),
				true, event.when().startsAt(), event.when().endsAt(), event.mode(),
				event.mode().equals("ONLINE") ? null : event.venue(),
				event.mode().equals("ONLINE") ? null : "示例路 " + chance.between(1, 300) + " 号",
				event.mode().equals("IN_PERSON") ? null : "https://sample.example/meet/" + number, event.capacity(),
				event.test(), cancelled ? lead : null, cancelled ? event.decided() : null,
				cancelled ? "示例：场地临时不能用" : null, event.notHeld() ? lead : null,
				event.notHeld() ? event.when().endsAt() : null, event.notHeld() ? "示例：没有开成" : null,
				estimated ? chance.between(10, 120) : null, estimated ? "示例：组织者估计" : null, false, event.isPublic(),
				event.isPublic() ? event.announced() : null);
	}

	private static @Nullable String english(SampleEvent event, Chance chance) {
		return chance.inHundred(20) ? "Sample meetup no. " + event.number() : null;
	}

	private void coHost(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (event.coHost() != null) {
			SampleChapter other = this.world.chapter(event.coHost());
			lines.row(Chance.id(Kind.CO_HOST, number), 0, event.id(), other.id(), other.slug(), "ACCEPTED",
					this.world.leadOf(event.chapter().number()), event.announced(), this.world.leadOf(other.number()),
					event.announced());
		}
	}

	private void activities(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (event.isPublic()) {
			activity(event, event.chapter().id(), null, lines);
			if (event.coHost() != null) {
				activity(event, Chance.id(Kind.CHAPTER, event.coHost()), event.chapter().id(), lines);
			}
		}
	}

	private static void activity(SampleEvent event, Object chapter, @Nullable Object host, CopyLines lines) {
		lines.row(chapter, host, event.id(), event.slug(), event.title(), english(event, titled(event)),
				event.when().start(), event.when().end(), event.when().zone(), true, event.when().endsAt(),
				event.mode().equals("ONLINE") ? null : event.venue(), !event.mode().equals("IN_PERSON"), false,
				event.exclusion());
	}

	/** Where {@link #event} has drawn before it gives a title. */
	private static Chance titled(SampleEvent event) {
		Chance chance = Chance.of(Kind.RECAP, event.number());
		if (event.isHeld()) {
			chance.inHundred(15);
		}
		return chance;
	}

}
