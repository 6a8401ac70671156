package org.kaiyuanshe.kcc.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notes what visitors were told of each thing they sent, under a mark that nothing else
 * has, and holds that against what the database keeps afterwards.
 */
final class Ledger {

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	/** Before it is sent: whatever comes, it is not known yet. */
	void sends(String mark) {
		this.answers.put(mark, Answer.UNKNOWN);
	}

	void note(String mark, Answer answer) {
		this.answers.put(mark, answer);
	}

	long count(Answer answer) {
		return this.answers.values().stream().filter(answer::equals).count();
	}

	/** What is wrong, each in a line; empty if all is well. */
	List<String> faults(JdbcClient database) {
		List<String> faults = new ArrayList<>();
		Map<String, Kept> kept = Kept.all(database);
		this.answers.forEach((mark, answer) -> {
			Kept rows = kept.getOrDefault(mark, Kept.NOTHING);
			check(faults, answer == Answer.ACKNOWLEDGED && rows.times() == 0, () -> "lost: " + mark);
			check(faults, answer == Answer.REFUSED && rows.times() > 0, () -> "kept though refused: " + mark);
			check(faults, rows.times() > 1, () -> "kept %d times: %s".formatted(rows.times(), mark));
			check(faults, rows.times() != rows.companions(),
					() -> "half kept: %s, %d with %d".formatted(mark, rows.times(), rows.companions()));
		});
		// Guests have no mark in the audit log, but a line each.
		int guests = count(database, "walk_in where name like 'Ledger %'");
		int lines = count(database, "audit_entry where action = 'TeamAction.WalkInsCounted'");
		check(faults, guests != lines, () -> "half kept: %d guests with %d lines".formatted(guests, lines));
		return faults;
	}

	private static int count(JdbcClient database, String what) {
		return database.sql("select count(*) from " + what).query(Integer.class).single();
	}

	private static void check(List<String> faults, boolean wrong, Supplier<String> words) {
		if (wrong) {
			faults.add(words.get());
		}
	}

	@Override
	public String toString() {
		return Map.copyOf(this.answers)
			.values()
			.stream()
			.collect(Collectors.groupingBy(Answer::name, Collectors.counting()))
			.toString();
	}

	/** What a visitor knows after sending something. */
	enum Answer {

		/** It was done; so it must be there. */
		ACKNOWLEDGED,

		/** It was not done; so it must not be there. */
		REFUSED,

		/** The connection broke, or the portal could not tell: once, or not at all. */
		UNKNOWN

	}

	/**
	 * What the database keeps under a mark.
	 *
	 * @param companions how many rows it has that belong to the same transaction
	 */
	record Kept(int times, int companions) {

		static final Kept NOTHING = new Kept(0, 0);

		static Map<String, Kept> all(JdbcClient database) {
			return database.sql("""
					select e.title_zh as mark, count(distinct e.id) as times, count(distinct a.id) as companions
					from event e
					left join audit_entry a on a.action = 'EventChange.Drafted' and a.subject = 'event/' || e.slug
					where e.title_zh like 'Ledger %' group by 1
					union all
					select w.name, count(*), count(*) from walk_in w where w.name like 'Ledger %' group by 1
					union all
					select r.name, count(distinct r.id), count(distinct m.id)
					from registration_request r left join outbox_mail m on m.recipient = r.email
					where r.name like 'Ledger %' group by 1
					""")
				.query((row, number) -> Map.entry(row.getString("mark"),
						new Kept(row.getInt("times"), row.getInt("companions"))))
				.list()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		}

	}

}
