package org.kaiyuanshe.kcc.conduct;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The path of a page of the portal, from what someone pasted or a link says. */
final class PagePath {

	/** An address with or without its host, the language, then the path alone. */
	private static final Pattern ADDRESS = Pattern
		.compile("(?:https?://[^/?#\\s]+)?(?:/en(?=/))?(/(?!/)[\\w./~-]{0,280})(?:[?#]\\S*)?");

	private PagePath() {
	}

	/** Nothing for what is no address. */
	static @Nullable String of(@Nullable String typed) {
		Matcher address = ADDRESS.matcher((typed != null) ? typed.strip() : "");
		return address.matches() ? address.group(1) : null;
	}

}
