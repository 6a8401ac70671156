package org.kaiyuanshe.kcc.content;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * A page of the pack: front matter between two lines of dashes, then Markdown.
 *
 * @param version the version that people accept, for a code of conduct
 */
record MarkdownPage(String slug, LocalizedText title, LocalizedText body, @Nullable String version,
		Provenance provenance) {

	static MarkdownPage of(String slug, String chinese, @Nullable String english) {
		Half zh = half("pages/" + slug + ".md", chinese);
		Half en = (english != null) ? half("pages/" + slug + ".en.md", english) : new Half(Map.of(), "");
		return new MarkdownPage(slug, new LocalizedText(zh.matter().get("title"), en.matter().get("title")),
				new LocalizedText(zh.body(), en.body()), zh.matter().get("version"),
				new Provenance(zh.matter().get("source"), zh.matter().get("asOf"), null, null));
	}

	private static Half half(String file, String text) {
		int end = text.indexOf("\n---\n", 3);
		if (!text.startsWith("---\n") || end < 0) {
			throw new BrokenPack(file, 1, "front matter between two lines of '---' is expected");
		}
		Map<String, String> matter = new LinkedHashMap<>();
		String[] lines = text.substring(4, end).split("\n");
		for (int number = 0; number < lines.length; number++) {
			int colon = lines[number].indexOf(':');
			if (colon < 0) {
				throw new BrokenPack(file, number + 2, "'%s' is not 'key: value'".formatted(lines[number]));
			}
			matter.put(lines[number].substring(0, colon).strip(), unquoted(lines[number].substring(colon + 1).strip()));
		}
		if (!matter.containsKey("title")) {
			throw new BrokenPack(file, 1, "a title is missing");
		}
		return new Half(matter, text.substring(end + 5));
	}

	private static String unquoted(String value) {
		return value.replaceAll("^(['\"])(.*)\\1$", "$2");
	}

	private record Half(Map<String, String> matter, String body) {
	}

}
