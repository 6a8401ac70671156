package org.kaiyuanshe.kcc.partner;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.event.EventCard;

/** Everything that is told of a partner. */
public record PartnerPage(PartnerCard card, List<String> otherNames, LocalizedText intro, LocalizedText message,
		@Nullable String messageBy, List<EventCard> events, Provenance provenance) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

}
