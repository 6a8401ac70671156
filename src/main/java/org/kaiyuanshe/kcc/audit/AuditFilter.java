package org.kaiyuanshe.kcc.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/**
 * Which lines of the log an admin asks for; they are those that fit all that is given.
 *
 * @param who part of a name, or the slug of a member
 * @param action what was done, such as "EventChange.Published", or "event:" for all that
 * a module writes down
 * @param subject what it was done to, or how that begins
 * @param from the first day, in the portal's own zone
 * @param until the last day
 * @param q a text in the line or in what changed
 * @param before the line to go on before
 */
record AuditFilter(@Size(max = 100) @Nullable String who, @Size(max = 100) @Nullable String action,
		@Size(max = 200) @Nullable String subject, @Nullable LocalDate from, @Nullable LocalDate until,
		@Size(max = 100) @Nullable String q, @Nullable UUID before) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	AuditFilter {
		who = blankToNull(who);
		action = blankToNull(action);
		subject = blankToNull(subject);
		q = blankToNull(q);
	}

	public boolean isEmpty() {
		return this.who == null && this.action == null && this.subject == null && this.from == null
				&& this.until == null && this.q == null;
	}

	/**
	 * Whether the text is a single character, which stands almost everywhere: the index
	 * knows pairs, and without one the whole log would be read.
	 */
	public boolean isTooShort() {
		String words = words();
		return words != null && words.codePointCount(0, words.length()) < 2;
	}

	/** The text as {@code audit_words} writes it. */
	@Nullable String words() {
		return (this.q != null) ? this.q.toLowerCase(Locale.ROOT).replaceAll("[\"\\\\]", "") : null;
	}

	/** Days that a calendar of people has. */
	@AssertTrue
	public boolean isWithinReach() {
		return Stream.of(Optional.ofNullable(this.from), Optional.ofNullable(this.until))
			.flatMap(Optional::stream)
			.allMatch((day) -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
	}

	/** The same filter as the query of an address, going on before that line. */
	public String query(@Nullable String next) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "who", this.who);
		add(query, "action", this.action);
		add(query, "subject", this.subject);
		add(query, "from", this.from);
		add(query, "until", this.until);
		add(query, "q", this.q);
		add(query, "before", next);
		return query.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
		if (value != null) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
