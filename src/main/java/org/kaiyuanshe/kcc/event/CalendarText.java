package org.kaiyuanshe.kcc.event;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Lines of an iCalendar file (RFC 5545, 3.1): escaped, folded after 75 octets, ended by
 * CRLF. Whatever a title holds, it stays in its line.
 */
final class CalendarText {

	private static final int OCTETS = 75;

	private static final String BREAKS = "\\r\\n|[\\r\\n\\x0B\\f\\x85\\u2028\\u2029]";

	private static final String CONTROLS = "[\\p{Cc}&&[^\\t]]";

	private final StringBuilder text = new StringBuilder();

	/** Adds a property whose value is a date, a number, an address or a code. */
	CalendarText line(String property, String value) {
		return fold(property + ":" + value.replaceAll("\\p{Cc}", ""));
	}

	/** Adds a property whose value is words; nothing for none. */
	CalendarText words(String property, @Nullable String words) {
		return (words == null || words.isBlank()) ? this : fold(property + ":" + escaped(words.strip()));
	}

	/** Words as the value of a parameter, where a quotation mark cannot be escaped. */
	static String quoted(String words) {
		return '"' + words.replaceAll("\\p{Cc}", " ").replace('"', '\'') + '"';
	}

	private static String escaped(String words) {
		return words.replaceAll(BREAKS, "\n")
			.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\n", "\\n")
			.replaceAll(CONTROLS, "");
	}

	/** Breaks between characters, never inside the octets of one. */
	private CalendarText fold(String line) {
		int[] octets = { 0 };
		line.codePoints().mapToObj(Character::toString).forEach((character) -> {
			int more = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets[0] + more > OCTETS) {
				this.text.append("\r\n ");
				octets[0] = 1;
			}
			this.text.append(character);
			octets[0] += more;
		});
		this.text.append("\r\n");
		return this;
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
