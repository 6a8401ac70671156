package org.kaiyuanshe.kcc.search;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Pinyin;

/** Makes the words of a document from what people wrote. */
public final class SearchText {

	private static final Pattern LINK = Pattern.compile("\\(?https?://[^\\s)]*+\\)?");

	/** Nobody is found by an e-mail address, and none is shown (R17). */
	private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)++");

	private SearchText() {
	}

	/** Texts one after another, without Markdown, links and e-mail addresses. */
	public static LocalizedText of(@Nullable LocalizedText... parts) {
		return new LocalizedText(joined(Stream.of(parts).filter(Objects::nonNull).map(LocalizedText::zh)),
				joined(Stream.of(parts).filter(Objects::nonNull).map(LocalizedText::en)));
	}

	/** The pinyin of Chinese words in one piece: 成都 gives "chengdu". */
	public static String reading(@Nullable String chinese) {
		return (chinese != null) ? Pinyin.of(chinese).replace(" ", "") : "";
	}

	private static String joined(Stream<@Nullable String> parts) {
		return parts.map(SearchText::plain).filter((text) -> !text.isEmpty()).collect(Collectors.joining(" · "));
	}

	private static String plain(@Nullable String text) {
		String words = LINK.matcher(Markdown.plain(text)).replaceAll("");
		return ADDRESS.matcher(words).replaceAll("").replaceAll("\\s+", " ").strip();
	}

}
