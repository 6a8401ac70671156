package org.kaiyuanshe.kcc.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** Finds what could act by itself in a page; the portal's own pages hold none of it. */
final class Markup {

	private static final Pattern TAG = Pattern
		.compile("<([a-zA-Z][^\\s/>]*)((?:[^>=]++|=\\s*\"[^\"]*\"|=\\s*'[^']*'|=)*+)>?");

	private static final Pattern ATTRIBUTE = Pattern
		.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");

	private static final Set<String> ACTIVE = Set.of("iframe", "object", "embed", "base", "style", "math", "image",
			"template", "noscript", "video", "audio", "marquee", "animate");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "action", "formaction", "xlink:href",
			"data", "poster", "background");

	private static final Pattern HARMLESS = Pattern.compile("(?:https?:|webcal:|mailto:|/(?!/)|#|\\?).*");

	/** What browsers read past: no script, whatever is in it. */
	private static final String DATA_BLOCK = " type=\"application/ld+json\"";

	private Markup() {
	}

	/** The tags and attributes of the page that no page of ours has. */
	static List<String> findings(String page) {
		List<String> found = new ArrayList<>();
		Matcher tags = TAG.matcher(page);
		while (tags.find()) {
			String element = tags.group(1).toLowerCase();
			String attributes = tags.group(2);
			boolean foreignScript = element.equals("script") && !attributes.matches("(?s).*\\ssrc=\"/[^/].*")
					&& !attributes.equals(DATA_BLOCK);
			boolean foreignSheet = element.equals("link") && !attributes.matches("(?s).*\\shref=\"(/[^/]|http).*");
			if (ACTIVE.contains(element) || element.contains("<") || foreignScript || foreignSheet) {
				found.add(tags.group());
			}
			Matcher each = ATTRIBUTE.matcher(attributes);
			while (each.find()) {
				String name = each.group(1).toLowerCase();
				String value = (each.group(2) != null) ? each.group(2).replaceAll("^[\"']|[\"']$", "") : "";
				if (acts(name, HtmlUtils.htmlUnescape(value).strip())) {
					found.add(tags.group());
				}
			}
		}
		return found;
	}

	private static boolean acts(String name, String value) {
		return name.startsWith("on") || name.equals("style") || name.equals("http-equiv") || name.equals("srcdoc")
				|| (ADDRESSES.contains(name) && !HARMLESS.matcher(value).matches());
	}

}
