package org.kaiyuanshe.kcc.core;

import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;

/**
 * Eight digits that a mail tells and someone types, where a link would lead to another
 * browser.
 */
public record MailCode(String digits) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int ALL = 100_000_000;

	public static MailCode random() {
		return new MailCode("%08d".formatted(RANDOM.nextInt(ALL)));
	}

	/**
	 * The digits among what was typed: people type spaces, and some keyboards wide
	 * digits.
	 */
	public static MailCode typed(@Nullable String text) {
		StringBuilder digits = new StringBuilder();
		String typed = (text != null) ? text : "";
		typed.codePoints().filter(Character::isDigit).forEach((each) -> digits.append(Character.digit(each, 10)));
		return new MailCode(digits.toString());
	}

	/**
	 * What the database may know: made with the secret of the page that asks for the
	 * code, which the database does not know.
	 */
	public String hash(Token page) {
		return new Token(page.value() + this.digits).hash();
	}

	/** A secret never shows up in a log. */
	@Override
	public String toString() {
		return "MailCode[…]";
	}

}
