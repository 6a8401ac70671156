package org.kaiyuanshe.kcc.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** A conference of the community at a main venue and in many cities. */
@Entity
class Conference extends Aggregate<Conference> {

	private String slug = "";

	private int year;

	@Embedded
	@EmbeddedColumnNaming("name_%s")
	private LocalizedText name = LocalizedText.same("");

	@Embedded
	@EmbeddedColumnNaming("intro_%s")
	private @Nullable LocalizedText intro;

	@ElementCollection
	@CollectionTable(name = "conference_track", joinColumns = @JoinColumn(name = "conference_id"))
	@OrderColumn(name = "position")
	private List<ConferenceTrack> tracks = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "conference_figure", joinColumns = @JoinColumn(name = "conference_id"))
	@OrderColumn(name = "position")
	private List<ConferenceFigure> figures = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "conference_venue", joinColumns = @JoinColumn(name = "conference_id"))
	private Set<ConferenceVenue> venues = new HashSet<>();

	@Embedded
	private @Nullable Provenance provenance = Provenance.none();

	protected Conference() {
	}

	static Conference enter(Slug slug, ConferenceDetails details, @Nullable UUID by) {
		Conference conference = new Conference();
		conference.slug = slug.value();
		conference.write(details);
		conference.registerEvent(new ConferenceEvent.Entered(by, conference.slug));
		return conference;
	}

	/** Says something else; what other records say differently stays noted. */
	void change(ConferenceDetails details, UUID by) {
		Provenance before = this.provenance;
		write(details);
		// Loaded from nothing but nulls, it is null itself.
		Provenance noted = (before != null) ? before : Provenance.none();
		this.provenance = new Provenance(details.provenance().source(), details.provenance().asOf(), noted.noteZh(),
				noted.noteEn());
		registerEvent(new ConferenceEvent.Changed(by, this.slug));
	}

	/** Takes an event in; as the main venue it makes a city of the one before. */
	void add(UUID event, boolean main, String eventSlug, @Nullable UUID by) {
		ConferenceVenue venue = new ConferenceVenue(event, main);
		if (this.venues.contains(venue)) {
			throw new RuleViolation("conference.venue.already");
		}
		this.venues.removeIf((each) -> each.eventId().equals(event));
		if (main) {
			cities();
		}
		this.venues.add(venue);
		registerEvent(new ConferenceEvent.VenueAdded(by, this.slug, eventSlug));
	}

	void remove(UUID event, String eventSlug, UUID by) {
		if (!this.venues.removeIf((each) -> each.eventId().equals(event))) {
			throw new RuleViolation("conference.venue.absent");
		}
		registerEvent(new ConferenceEvent.VenueRemoved(by, this.slug, eventSlug));
	}

	/** Whether it may be removed: what has venues is on their pages. */
	void requireNoVenues() {
		if (!this.venues.isEmpty()) {
			throw new RuleViolation("conference.removal.refused");
		}
	}

	Set<ConferenceVenue> venues() {
		return Set.copyOf(this.venues);
	}

	private void cities() {
		Set<ConferenceVenue> before = venues();
		this.venues.clear();
		before.forEach((each) -> this.venues.add(new ConferenceVenue(each.eventId(), false)));
	}

	private void write(ConferenceDetails details) {
		this.year = details.year();
		this.name = details.name();
		this.intro = details.intro();
		replace(this.tracks, details.tracks());
		replace(this.figures, details.figures());
		this.provenance = details.provenance();
	}

	/** Rows that stay the same stay where they are. */
	private static <T> void replace(List<T> rows, List<T> others) {
		if (!Objects.equals(List.copyOf(rows), others)) {
			rows.clear();
			rows.addAll(others);
		}
	}

	String getSlug() {
		return this.slug;
	}

}
