package org.kaiyuanshe.kcc.api;

import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.recap.RecapCard;

/**
 * Everything public about an event. Where it is joined online is for those who have a
 * seat.
 *
 * @param description Markdown, likewise {@code recap}, its own words about what happened
 * @param recaps the recaps that tell of it, the latest first
 * @param reason why it was cancelled or did not take place
 */
record EventDetail(@JsonUnwrapped EventItem event, boolean past, @Nullable Phrase address, @Nullable String country,
		@Nullable Integer capacity, @Nullable Phrase description, @Nullable Phrase recap, @Nullable Estimate attendance,
		@Nullable String reason, List<ChapterName> coHosts, List<Item> agenda, List<Named> people, List<Named> partners,
		List<RecapName> recaps, String calendar, String poster, @Nullable String source, @Nullable String asOf) {

	static EventDetail of(EventPage page, List<RecapCard> recaps, Reader reader) {
		EventItem event = EventItem.of(page.card(), reader);
		return new EventDetail(event, page.past(), reader.words(page.address()), page.country(), page.capacity(),
				reader.words(page.description()), reader.words(page.recap()), Estimate.of(page, reader), page.reason(),
				page.coHosts().stream().map((host) -> ChapterName.of(host.slug(), host.city(), reader)).toList(),
				page.programme()
					.agenda()
					.stream()
					.map((item) -> new Item(item.starts(), reader.words(item.title())))
					.toList(),
				page.programme()
					.people()
					.stream()
					.map((person) -> new Named(reader.words(LocalizedText.same(person.name())),
							reader.words(person.role())))
					.toList(),
				page.programme()
					.partners()
					.stream()
					.map((partner) -> new Named(reader.words(partner.name()), null))
					.toList(),
				recaps.stream().map((recap) -> RecapName.of(recap, reader)).toList(), event.url() + ".ics",
				event.url() + "/poster.png", page.provenance().source(), page.provenance().asOf());
	}

	/** A number of people that somebody estimated. */
	record Estimate(int people, @Nullable Phrase source) {

		static @Nullable Estimate of(EventPage page, Reader reader) {
			return (page.attendance() != null)
					? new Estimate(page.attendance().estimate(), reader.words(page.attendance().source())) : null;
		}

	}

	/** Something that happens during the event, at a local time if it is known. */
	record Item(@Nullable LocalTime starts, @Nullable Phrase title) {
	}

	/** Someone or something with a name. */
	record Named(@Nullable Phrase name, @Nullable Phrase role) {
	}

}
