package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;
import org.kaiyuanshe.kcc.core.When;

/**
 * A meeting that did not take place.
 *
 * @param place which of its chapter's it is, the latest first
 * @param coHost the chapter that holds it, too; none for most
 */
record SampleEvent(int number, int place, SampleChapter chapter, String status, boolean test, boolean notHeld,
		When when, String mode, @Nullable Integer capacity, @Nullable Integer coHost, String topic, String form,
		World world) {

	private static final List<Integer> CAPACITIES = List.of(20, 30, 50, 80, 120, 200, 300);

	private static final List<Integer> HOURS = List.of(10, 14, 14, 14, 19);

	/** After so many days nobody knows who took part. */
	private static final int MEMORY = 180;

	static SampleEvent of(int number, int place, SampleChapter chapter, World world) {
		Chance chance = Chance.of(Kind.EVENT, number);
		double age = chapter.ended()
				+ (place + chance.share()) / chapter.events() * (chapter.founded() - chapter.ended());
		LocalDateTime start = world.daysAgo((int) Math.floor(age)).atTime(chance.of(HOURS), 0);
		When when = new When(start, start.plusMinutes(30L * chance.between(3, 8)), chapter.zone(), true);
		boolean over = when.endsAt().isBefore(world.now());
		int percent = chance.below(100);
		String status = (percent < 2 && chapter.isActive()) ? "DRAFT" : (percent < 5) ? "CANCELLED" : "PUBLISHED";
		String mode = chance.of(List.of("IN_PERSON", "IN_PERSON", "IN_PERSON", "ONLINE", "BOTH"));
		Integer coHost = (chance.inHundred(8) && world.scale().chapters() > 20)
				? (chapter.number() + 1 + chance.below(15)) % world.scale().chapters() : null;
		return new SampleEvent(number, place, chapter, status, chance.inHundred(1),
				over && status.equals("PUBLISHED") && chance.inHundred(1), when, mode,
				chance.inHundred(40) ? chance.of(CAPACITIES) : null, coHost, Words.topic(chance), Words.form(chance),
				world);
	}

	UUID id() {
		return Chance.id(Kind.EVENT, this.number);
	}

	String slug() {
		return this.chapter.slug() + "-" + this.when.start().toLocalDate() + "-" + this.number;
	}

	String title() {
		return this.chapter.city().bare() + this.topic + this.form + "第 " + (this.chapter.events() - this.place) + " 期"
				+ Words.MARK;
	}

	String venue() {
		return this.chapter.city().bare() + Words.venue(Chance.of(Kind.ADMISSION, this.number)) + Words.MARK;
	}

	boolean isPublic() {
		return !this.status.equals("DRAFT");
	}

	boolean isCancelled() {
		return this.status.equals("CANCELLED");
	}

	/** Whether it is over and counts. */
	boolean isHeld() {
		return this.status.equals("PUBLISHED") && !this.test && !this.notHeld && isOver();
	}

	boolean isOver() {
		return this.when.endsAt().isBefore(this.world.now());
	}

	boolean takesRegistrations() {
		return isPublic() && !this.test;
	}

	/** Why it does not count in the ledger of its chapter; none if it does. */
	@Nullable String exclusion() {
		if (isCancelled()) {
			return "CANCELLED";
		}
		return this.test ? "TEST" : this.notHeld ? "NOT_HELD" : null;
	}

	/** When it was announced. */
	Instant announced() {
		Instant planned = this.when.startsAt().minus(Duration.ofDays(20));
		Instant yesterday = this.world.now().minus(Duration.ofDays(1));
		return planned.isBefore(yesterday) ? planned : yesterday;
	}

	/** When what went wrong was decided, not after now. */
	Instant decided() {
		return this.isOver() ? this.when.startsAt().minus(Duration.ofHours(5)) : announced().plusSeconds(3600);
	}

	/** Whether it is still known who took part. */
	boolean isRemembered() {
		return this.when.endsAt().isAfter(this.world.now().minus(Duration.ofDays(MEMORY)));
	}

}
