package org.kaiyuanshe.kcc.core;

import java.util.regex.Pattern;

/**
 * The readable part of an address: lower-case Latin letters, digits and single hyphens,
 * at most 80 characters.
 */
public record Slug(String value) {

	private static final int LONGEST = 80;

	private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	public Slug {
		if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
			throw new IllegalArgumentException("'%s' is not a slug: a-z, 0-9 and single hyphens".formatted(value));
		}
	}

	/**
	 * A slug made from any words, Chinese ones by their reading; "x" when nothing
	 * readable is left.
	 */
	public static Slug from(String words) {
		String plain = Pinyin.of(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
		if (plain.length() > LONGEST - 10) {
			plain = plain.substring(0, LONGEST - 10).replaceAll("-[^-]*$", "");
		}
		return new Slug(plain.isEmpty() ? "x" : plain);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
