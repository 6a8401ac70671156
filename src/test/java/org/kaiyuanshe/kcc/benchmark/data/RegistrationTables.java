package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;
import org.kaiyuanshe.kcc.core.Token;

/** Who registered, who came, and how many seats that took. */
final class RegistrationTables {

	private final World world;

	RegistrationTables(World world) {
		this.world = world;
	}

	List<Table> all() {
		int events = this.world.scale().events();
		return List.of(new Table("admission", "id, version, event_id, open, approval", events, this::admission),
				new Table("event_seats", "event_id, capacity, taken, arrivals", events, this::seats),
				new Table("registration",
						"id, version, event_id, number, status, name, email, language, member_id, created_at, "
								+ "decided_by, decided_at, checked_in_by, checked_in_at, rating, rated_at, sample",
						events, this::registrations),
				new Table("registration_link", "token_hash, check_in_hash, registration_id", events, this::links),
				new Table("walk_in", "id, event_id, people, added_by, added_at", events, this::walkIns),
				new Table("outbox_mail",
						"id, recipient, subject, created_at, next_attempt_at, attempts, sent_at, wiped", events,
						this::mails));
	}

	private void admission(int number, CopyLines lines) {
		if (this.world.registrationsOf(number) > 0) {
			lines.row(Chance.id(Kind.ADMISSION, number), 0, Chance.id(Kind.EVENT, number), true, false);
		}
	}

	private void seats(int number, CopyLines lines) {
		int arrivals = this.world.registrationsOf(number);
		if (arrivals > 0) {
			int[] taken = new int[1];
			SampleEvent event = this.world.event(number);
			everyone(event, (place, status, chance) -> taken[0] += status.equals("CONFIRMED") ? 1 : 0);
			lines.row(event.id(), event.capacity(), taken[0], arrivals);
		}
	}

	private void registrations(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		UUID lead = this.world.leadOf(event.chapter().number());
		everyone(event, (place, status, chance) -> {
			UUID id = id(number, place);
			Instant created = created(event, chance);
			boolean came = event.isHeld() && status.equals("CONFIRMED") && chance.inHundred(72);
			boolean rated = came && chance.inHundred(12);
			boolean cancelled = status.equals("CANCELLED");
			int member = this.world.participant(number, place);
			boolean known = event.isRemembered();
			lines.row(id, came ? 1 : 0, event.id(), place + 1, status, known ? Words.person(member).marked() : "–",
					known ? this.world.email(member) : "erased-" + id, "zh-CN",
					(known && this.world.hasAccount(member)) ? Chance.id(Kind.MEMBER, member) : null, created, null,
					cancelled ? created.plusSeconds(600) : null, came ? lead : null,
					came ? event.when().startsAt().plusSeconds(chance.between(-900, 1800)) : null,
					rated ? chance.between(3, 5) : null, rated ? event.when().endsAt().plusSeconds(7200) : null, false);
		});
	}

	private void links(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (event.isRemembered()) {
			everyone(event, (place, status, chance) -> lines.row(hash("link", number, place),
					hash("check-in", number, place), id(number, place)));
		}
	}

	private void walkIns(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		Chance chance = Chance.of(Kind.WALK_IN, number);
		if (event.isHeld() && chance.inHundred(20)) {
			lines.row(Chance.id(Kind.WALK_IN, number), event.id(), chance.between(1, 10),
					this.world.leadOf(event.chapter().number()), event.when().startsAt());
		}
	}

	private void mails(int number, CopyLines lines) {
		SampleEvent event = this.world.event(number);
		if (event.isRemembered()) {
			everyone(event, (place, status, chance) -> {
				Instant created = created(event, chance);
				lines.row(Chance.id(Kind.MAIL, registration(number, place)),
						this.world.email(this.world.participant(number, place)), "报名成功：" + event.title(), created,
						created, 1, created.plusSeconds(5), false);
			});
		}
	}

	/** Seats go by the order of arrival; some are given back. */
	private void everyone(SampleEvent event, Each each) {
		int registrations = this.world.registrationsOf(event.number());
		int free = (event.capacity() != null) ? event.capacity() : Integer.MAX_VALUE;
		for (int place = 0; place < registrations; place++) {
			Chance chance = Chance.of(Kind.REGISTRATION, registration(event.number(), place));
			String status = chance.inHundred(6) ? "CANCELLED" : (free > 0) ? "CONFIRMED" : "WAITLISTED";
			free -= status.equals("CONFIRMED") ? 1 : 0;
			each.accept(place, status, chance);
		}
	}

	private static Instant created(SampleEvent event, Chance chance) {
		Instant announced = event.announced();
		Instant last = event.isOver() ? event.when().startsAt() : event.announced().plus(Duration.ofDays(1));
		return announced.plusSeconds((long) (chance.share() * Duration.between(announced, last).toSeconds()));
	}

	private int registration(int event, int place) {
		return this.world.firstRegistration(event) + place;
	}

	private UUID id(int event, int place) {
		return Chance.id(Kind.REGISTRATION, registration(event, place));
	}

	private String hash(String what, int event, int place) {
		return new Token(String.format(Locale.ROOT, "sample %s %d", what, registration(event, place))).hash();
	}

	/** Told of each registration; the chance is where its status was drawn. */
	private interface Each {

		void accept(int place, String status, Chance chance);

	}

}
