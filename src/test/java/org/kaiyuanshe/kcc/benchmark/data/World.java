package org.kaiyuanshe.kcc.benchmark.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;

import org.kaiyuanshe.kcc.benchmark.data.Chance.Kind;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * Who is where and what belongs to what. A few chapters hold most events and a few events
 * draw most people.
 */
final class World {

	/** The members of a chapter's team, the lead first; the last one led it before. */
	static final int TEAM = 8;

	/** How the second chapter's events compare to the first's, and so on. */
	private static final double SKEW = 0.8;

	/** As step between participants, it meets nobody twice. */
	private static final long STEP = 1_000_003;

	private final Scale scale;

	private final Setting setting;

	private final int[] firstEvents;

	private final int[] firstRegistrations;

	World(Scale scale, Setting setting) {
		this.scale = scale;
		this.setting = setting;
		this.firstEvents = shared(scale.events(), scale.chapters(), (chapter) -> Math.pow(chapter + 1, -SKEW));
		this.firstRegistrations = shared(scale.registrations(), scale.events(), this::draw);
	}

	/**
	 * Deals a number out by weights: where the share of each begins, and at last the end.
	 */
	private static int[] shared(int total, int shares, IntToDoubleFunction weight) {
		double[] sums = new double[shares + 1];
		for (int at = 0; at < shares; at++) {
			sums[at + 1] = sums[at] + weight.applyAsDouble(at);
		}
		return Arrays.stream(sums).mapToInt((sum) -> (int) Math.round(total * (sum / sums[shares]))).toArray();
	}

	private double draw(int event) {
		SampleEvent facts = event(event);
		if (!facts.takesRegistrations()) {
			return 0;
		}
		double crowd = Math.pow(0.002 + 0.998 * Chance.of(Kind.ATTENDANCE, event).share(), -0.6);
		return facts.isCancelled() ? crowd / 3 : crowd;
	}

	Scale scale() {
		return this.scale;
	}

	Setting setting() {
		return this.setting;
	}

	/** The moment that counts as now. */
	Instant now() {
		return this.scale.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
	}

	SampleChapter chapter(int number) {
		return SampleChapter.of(number, this.firstEvents[number + 1] - this.firstEvents[number], this);
	}

	SampleEvent event(int number) {
		int found = Arrays.binarySearch(this.firstEvents, number);
		int chapter = (found >= 0) ? found : -found - 2;
		while (this.firstEvents[chapter + 1] == number) {
			chapter++;
		}
		return SampleEvent.of(number, number - this.firstEvents[chapter], chapter(chapter), this);
	}

	int registrationsOf(int event) {
		return this.firstRegistrations[event + 1] - this.firstRegistrations[event];
	}

	/** The number of an event's first registration. */
	int firstRegistration(int event) {
		return this.firstRegistrations[event];
	}

	/** The member who is so manieth at an event. */
	int participant(int event, int place) {
		long start = Chance.of(Kind.ATTENDANCE, event).below(this.scale.members());
		return (int) ((start + place * STEP) % this.scale.members());
	}

	/** The member who holds that place in a chapter's team. */
	int teamMember(int chapter, int place) {
		return (chapter * TEAM + place) % this.scale.members();
	}

	UUID leadOf(int chapter) {
		return Chance.id(Kind.MEMBER, teamMember(chapter, 0));
	}

	/** The last member looks after the portal, and the one before after the community. */
	boolean isAdmin(int member) {
		return member >= this.scale.members() - 2;
	}

	/** Those of teams have an account, and a tenth of the others. */
	boolean hasAccount(int member) {
		return member < this.scale.chapters() * TEAM || member % 10 == 0 || isAdmin(member);
	}

	String email(int member) {
		if (isAdmin(member)) {
			return (member == this.scale.members() - 1) ? "admin@sample.example" : "kcc-admin@sample.example";
		}
		return "m%d@sample.example".formatted(member);
	}

	/**
	 * What the portal says of itself.
	 *
	 * @param regions the codes of its regions
	 * @param chapterName what a chapter is called
	 * @param consent the code of conduct that everyone accepted
	 */
	public record Setting(List<String> regions, LocalizedText chapterName, String consent) {
	}

	/** A day so many days before the present one. */
	LocalDate daysAgo(int days) {
		return this.scale.day().minusDays(days);
	}

}
