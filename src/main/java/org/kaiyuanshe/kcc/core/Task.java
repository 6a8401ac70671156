package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for someone: a line with a reason and a button on the admins' page
 * or on a chapter's.
 *
 * @param kind the message {@code task.<kind>} names it, {@code task.<kind>.do} is the
 * button
 * @param subject what it is about
 * @param why the key of the sentence that says why it waits
 * @param details the arguments of that sentence: texts, days, numbers
 * @param due the last day on which it is done in time
 * @param path where the button leads
 */
public record Task(String kind, LocalizedText subject, String why, List<Object> details, Instant since,
		@Nullable LocalDate due, boolean overdue, String path, boolean sample) {

	/** Overdue ones first, then what has waited longest. */
	public static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparing((Task task) -> !task.overdue())
		.thenComparing(Task::since);

	/** Something without a day on which it is due. */
	public static Task waiting(String kind, LocalizedText subject, String why, List<Object> details, Instant since,
			String path) {
		return new Task(kind, subject, why, details, since, null, false, path, false);
	}

	/** Something due by the end of that day, as seen on {@code today}. */
	public static Task due(String kind, LocalizedText subject, String why, List<Object> details, Instant since,
			LocalDate due, LocalDate today, String path) {
		return new Task(kind, subject, why, details, since, due, today.isAfter(due), path, false);
	}

	/** Marks what belongs to the demo pack. */
	public Task asSample(boolean isSample) {
		return new Task(this.kind, this.subject, this.why, this.details, this.since, this.due, this.overdue, this.path,
				isSample);
	}

	/** The details in words of that language. */
	public Object[] words(Locale locale) {
		return this.details.stream().map((detail) -> word(detail, locale)).toArray();
	}

	private static Object word(Object detail, Locale locale) {
		return switch (detail) {
			case LocalizedText text -> text.in(locale).value();
			case LocalDate day -> When.day(day, locale);
			default -> detail;
		};
	}

}
