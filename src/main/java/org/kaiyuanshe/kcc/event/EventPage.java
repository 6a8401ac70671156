package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
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
 */
public record EventPage(EventCard card, long version, boolean past, @Nullable String country, LocalizedText address,
		@Nullable String onlineUrl, @Nullable Integer capacity, LocalizedText description, LocalizedText recap,
		@Nullable Attendance attendance, boolean cancelledWithChapter, @Nullable String reason, boolean inSeries,
		List<EventPartner> partners, List<EventPerson> people, List<EventHost> coHosts, Provenance provenance) {

	/** Whether it is still to take place, as far as anyone knows. */
	public boolean isOpen() {
		return !this.past && this.card.status() != EventStatus.CANCELLED;
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** Links that open the venue in a map app; none without an address. */
	public List<MapLink> maps(Locale locale) {
		String place = (this.card.venue().in(locale).value() + " " + this.address.in(locale).value()).strip();
		return place.isEmpty() ? List.of() : MapLink.to(place, this.country);
	}

}
