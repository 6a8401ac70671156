package org.kaiyuanshe.kcc.audit;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What of two values may be read in the log: no mail address, and no long text in full.
 */
final class Discretion {

	/** Stands for what nobody may read. */
	static final String SECRET = "•••";

	private static final int LONGEST = 240;

	/** How much of what stayed is shown before what differs. */
	private static final int LEAD = 40;

	/** What is called after its city, as "name@city", is no mailbox: it has no dot. */
	private static final Pattern MAILBOX = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@(?=[\\p{L}\\p{N}-]+\\.)");

	private Discretion() {
	}

	/** A change that may be kept. */
	static LineChange of(LineChange change, boolean secret) {
		String before = secret ? veiled(change.before()) : masked(change.before());
		String after = secret ? veiled(change.after()) : masked(change.after());
		int start = (before != null && after != null) ? Math.max(0, samePrefix(before, after) - LEAD) : 0;
		return new LineChange(change.what(), change.row(), change.property(), cut(before, start), cut(after, start),
				change.of());
	}

	/** The text without the mailboxes in it; where they are stays. */
	static @Nullable String masked(@Nullable String text) {
		return (text != null) ? MAILBOX.matcher(text).replaceAll(SECRET + "@") : null;
	}

	private static @Nullable String veiled(@Nullable String secret) {
		return (secret != null) ? SECRET : null;
	}

	/**
	 * A text that is too long begins shortly before what differs and tells its length.
	 */
	private static @Nullable String cut(@Nullable String text, int start) {
		if (text == null || text.length() <= LONGEST) {
			return text;
		}
		int from = whole(text, Math.min(start, text.length() - LONGEST));
		int to = whole(text, from + LONGEST);
		return ((from > 0) ? "…" : "") + text.substring(from, to) + ((to < text.length()) ? "…" : "") + " ("
				+ text.length() + ")";
	}

	/** Never between the two halves of a character. */
	private static int whole(String text, int at) {
		return (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) ? at - 1 : at;
	}

	private static int samePrefix(String one, String other) {
		int at = 0;
		while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
			at++;
		}
		return at;
	}

}
