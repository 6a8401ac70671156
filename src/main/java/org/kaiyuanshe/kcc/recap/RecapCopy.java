package org.kaiyuanshe.kcc.recap;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a recap as HTML without any style, for the editors of other places. */
@Component
class RecapCopy {

	private final PortalSettings settings;

	private final MessageSource messages;

	RecapCopy(PortalSettings settings, MessageSource messages) {
		this.settings = settings;
		this.messages = messages;
	}

	/** The article, its photos, where to watch it and what comes next. */
	String source(RecapPage page, Locale language) {
		StringBuilder source = new StringBuilder(page.article(language).toString());
		Map<UUID, String> words = words(page, language);
		page.photos().forEach((photo) -> source.append(figure(photo, words.get(photo.id()), language)));
		if (page.videoUrl() != null) {
			String url = escaped(page.videoUrl());
			source.append("<p><a href=\"%1$s\">%1$s</a></p>\n".formatted(url));
		}
		if (page.next() != null) {
			source.append("<p>%s</p>\n".formatted(escaped(this.messages.getMessage("recap.copy.next",
					new Object[] { page.next().title().in(language).value(), page.next().when().date(language) },
					language))));
		}
		return source.toString();
	}

	/** What is said below each photo: its caption and who took it, as far as known. */
	Map<UUID, String> words(RecapPage page, Locale language) {
		Map<UUID, String> words = new LinkedHashMap<>();
		page.photos().forEach((photo) -> words.put(photo.id(), words(photo, language)));
		return words;
	}

	private String words(PhotoView photo, Locale language) {
		String credit = (photo.credit() == null) ? ""
				: this.messages.getMessage("photo.credit.by", new Object[] { photo.credit() }, language);
		return Stream.of(photo.caption().in(language).value(), credit)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" "));
	}

	private String figure(PhotoView photo, String words, Locale language) {
		return "<figure><img src=\"%s\" alt=\"%s\">%s</figure>\n".formatted(this.settings.url(photo.largest()),
				escaped(photo.alt().in(language).value()),
				words.isEmpty() ? "" : "<figcaption>" + escaped(words) + "</figcaption>");
	}

	private static String escaped(String words) {
		return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
	}

}
