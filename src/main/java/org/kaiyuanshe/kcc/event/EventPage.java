package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Coordinates;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.MapLink;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.event.EventRecord.Attendance;

/**
 * Everything about one event.
 *
 * @param past whether it is over
 * @param cancelledWithChapter whether it was cancelled because its host was dissolved
 * @param reason why it was cancelled or did not take place
 * @param inSeries whether it was made together with others
 * @param coHosts the chapters that hold it with the host
 * @param first how it was announced at first; none for a draft
 */
public record EventPage(EventCard card, long version, boolean past, @Nullable String country, LocalizedText address,
		@Nullable String onlineUrl, @Nullable Integer capacity, LocalizedText description, LocalizedText recap,
		@Nullable Attendance attendance, boolean cancelledWithChapter, @Nullable String reason, boolean inSeries,
		ProgrammeView programme, List<EventHost> coHosts, Provenance provenance, @Nullable Coordinates coordinates,
		@Nullable FirstPlan first) {

	/** Whether it is still to take place, as far as anyone knows. */
	public boolean isOpen() {
		return !this.past && this.card.status() != EventStatus.CANCELLED;
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/**
	 * Links that open the venue in a map app: the point if someone looked it up, or else
	 * a search for its name in its city; none without an address.
	 */
	public List<MapLink> maps(Locale locale) {
		String place = (this.card.venue().in(locale).value() + " " + this.address.in(locale).value()).strip();
		if (this.coordinates != null) {
			return MapLink.at(this.coordinates, name(locale), this.country);
		}
		return place.isEmpty() ? List.of() : MapLink.to(inCity(place, locale), this.country);
	}

	private String name(Locale locale) {
		LocalizedText name = this.card.venue().isEmpty() ? this.card.title() : this.card.venue();
		return name.in(locale).value();
	}

	private String inCity(String place, Locale locale) {
		LocalizedText city = this.card.city();
		boolean named = Stream.of(city.zh(), city.en())
			.filter(Objects::nonNull)
			.anyMatch((name) -> place.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
		return (named || city.isEmpty()) ? place : city.in(locale).value() + " " + place;
	}

}
