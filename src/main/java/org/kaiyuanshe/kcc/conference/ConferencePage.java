package org.kaiyuanshe.kcc.conference;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.event.EventCard;

/**
 * Everything about one conference.
 *
 * @param main the event at its main venue, if that is known
 * @param cities the events at its other venues, by date
 */
public record ConferencePage(String slug, long version, int year, LocalizedText name, LocalizedText intro,
		List<ConferenceTrack> all, List<ConferenceFigure> figures, @Nullable Venue main, List<Venue> cities,
		Provenance provenance) {

	public List<LocalizedText> tracks() {
		return this.all.stream().filter((track) -> !track.aside()).map(ConferenceTrack::name).toList();
	}

	/** What there is beside the tracks. */
	public List<LocalizedText> asides() {
		return this.all.stream().filter(ConferenceTrack::aside).map(ConferenceTrack::name).toList();
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** An event at which it takes place, and whether that is over. */
	public record Venue(EventCard event, boolean past) {
	}

}
