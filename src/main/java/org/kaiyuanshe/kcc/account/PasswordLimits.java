package org.kaiyuanshe.kcc.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** How long a password may be, and what is hashed of it (ASVS 5.0, 6.2). */
public final class PasswordLimits {

	/** In characters as people count them: code points after composition (NFC). */
	public static final int SHORTEST = 12;

	public static final int LONGEST = 128;

	/** In bytes of UTF-8. More is not hashed, neither when set nor when tried. */
	public static final int MOST_BYTES = 512;

	private PasswordLimits() {
	}

	/**
	 * The same letters written in two ways are the same password. Nothing else is changed
	 * before hashing, and nothing is cut off.
	 */
	public static String composed(CharSequence typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFC);
	}

	/** Whether it is too much to be hashed. */
	public static boolean isTooMuch(CharSequence typed) {
		return typed.length() > MOST_BYTES || typed.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
	}

}
