package org.kaiyuanshe.kcc.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPanels;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPanels;
import org.kaiyuanshe.kcc.event.EventPartner;
import org.springframework.stereotype.Component;

/** Adds to a chapter's page its partners, to an event's the way to theirs. */
@Component
class PartnerPanels implements ChapterPanels, EventPanels {

	private final PartnerPages pages;

	PartnerPanels(PartnerPages pages) {
		this.pages = pages;
	}

	@Override
	public Map<String, ?> forVisitors(String chapter) {
		return Map.of("partners", this.pages.agreedOf(chapter));
	}

	/** An event without partners asks for none. */
	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		List<EventPartner> named = page.programme().partners();
		if (named.isEmpty()) {
			return Map.of();
		}
		Map<String, String> slugs = this.pages.slugs(named.stream().flatMap((each) -> names(each.name())).toList(),
				page.card().chapter());
		Map<LocalizedText, String> links = new HashMap<>();
		named.forEach((each) -> names(each.name()).map(slugs::get)
			.filter(Objects::nonNull)
			.findFirst()
			.ifPresent((slug) -> links.put(each.name(), slug)));
		return Map.of("partnerLinks", links);
	}

	@Override
	public Map<String, ?> forTeam(EventPage page) {
		return forVisitors(page, null);
	}

	private static Stream<String> names(LocalizedText name) {
		return Stream.of(name.zh(), name.en()).filter(Objects::nonNull).map((each) -> each.toLowerCase(Locale.ROOT));
	}

}
