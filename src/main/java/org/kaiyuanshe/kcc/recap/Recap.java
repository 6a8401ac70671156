package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** What happened at one or several events (R12). */
@Entity
class Recap extends Aggregate<Recap> {

	/** As many photos as one recap shows. */
	static final int MOST_PHOTOS = 60;

	private String slug = "";

	/** The chapter that writes it; none for one of the records. */
	private @Nullable UUID chapterId;

	@Enumerated(EnumType.STRING)
	private RecapStatus status = RecapStatus.DRAFT;

	@Embedded
	@EmbeddedColumnNaming("title_%s")
	private LocalizedText title = LocalizedText.same("");

	@Embedded
	@EmbeddedColumnNaming("body_%s")
	private @Nullable LocalizedText body;

	private @Nullable String videoUrl;

	@ElementCollection
	@CollectionTable(name = "recap_event", joinColumns = @JoinColumn(name = "recap_id"))
	@OrderColumn(name = "position")
	@Column(name = "event_id")
	private List<UUID> events = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "recap_photo", joinColumns = @JoinColumn(name = "recap_id"))
	@OrderColumn(name = "position")
	@Column(name = "photo_id")
	private List<UUID> photos = new ArrayList<>();

	private @Nullable UUID nextEventId;

	/** When it was published first; that stays when it is taken back. */
	private @Nullable Instant publishedAt;

	private @Nullable UUID publishedBy;

	/** Whether that day is known; of old ones it may not be. */
	private boolean dated = true;

	private boolean sample;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected Recap() {
	}

	/** Drafts a recap; nobody but the chapter's team sees it. */
	static Recap draft(Slug slug, UUID chapter, RecapDetails details, UUID by) {
		Recap recap = new Recap();
		recap.slug = slug.value();
		recap.chapterId = chapter;
		recap.write(details);
		recap.registerEvent(new RecapEvent.Drafted(by, recap.slug));
		return recap;
	}

	/**
	 * Enters a published recap of the records.
	 * @param published where it stands among the others
	 * @param dated whether that is the day on which it came out
	 */
	static Recap entered(Slug slug, RecapDetails details, Instant published, boolean dated, Provenance provenance) {
		Recap recap = new Recap();
		recap.slug = slug.value();
		recap.write(details);
		recap.provenance = provenance;
		recap.status = RecapStatus.PUBLISHED;
		recap.publishedAt = published;
		recap.dated = dated;
		return recap;
	}

	void change(RecapDetails details, UUID by) {
		write(details);
		registerEvent(new RecapEvent.Changed(by, this.slug));
	}

	/** Lets everyone read it, as soon as it says something. */
	void publish(UUID by, Instant now) {
		require(RecapStatus.DRAFT, "recap.published.already");
		if (this.body == null || this.body.isEmpty()) {
			throw new RuleViolation("recap.body.missing");
		}
		this.status = RecapStatus.PUBLISHED;
		if (this.publishedAt == null) {
			this.publishedAt = now;
			this.publishedBy = by;
		}
		registerEvent(new RecapEvent.Published(by, this.slug));
	}

	/** Makes a draft of it again. */
	void unpublish(UUID by) {
		require(RecapStatus.PUBLISHED, "recap.draft.already");
		this.status = RecapStatus.DRAFT;
		registerEvent(new RecapEvent.Unpublished(by, this.slug));
	}

	/** Whether it may be thrown away; what anyone may read may not. */
	void requireDraft() {
		require(RecapStatus.DRAFT, "recap.removal.refused");
	}

	/** Shows more photos, after those it shows already. */
	void show(List<UUID> more, UUID by) {
		if (this.photos.size() + more.size() > MOST_PHOTOS) {
			throw new RuleViolation("recap.photos.full", MOST_PHOTOS);
		}
		this.photos.addAll(more);
		registerEvent(new RecapEvent.GalleryChanged(by, this.slug));
	}

	/**
	 * Puts a photo at another place, counted from 0; beyond the last is the last.
	 * @param hidden photos that were taken down: who orders the others does not see them
	 */
	void move(UUID photo, int place, Collection<UUID> hidden, UUID by) {
		takeOut(photo);
		List<UUID> seen = this.photos.stream().filter((each) -> !hidden.contains(each)).toList();
		this.photos.add((place < seen.size()) ? this.photos.indexOf(seen.get(place)) : this.photos.size(), photo);
		registerEvent(new RecapEvent.GalleryChanged(by, this.slug));
	}

	void remove(UUID photo, UUID by) {
		takeOut(photo);
		registerEvent(new RecapEvent.GalleryChanged(by, this.slug));
	}

	/** Whether it shows that photo. */
	boolean shows(UUID photo) {
		return this.photos.contains(photo);
	}

	private void takeOut(UUID photo) {
		if (!this.photos.remove(photo)) {
			throw new RuleViolation("recap.photo.absent");
		}
	}

	private void require(RecapStatus wanted, String otherwise) {
		if (this.status != wanted) {
			throw new RuleViolation(otherwise);
		}
	}

	private void write(RecapDetails details) {
		this.title = details.title();
		this.body = details.body();
		this.videoUrl = details.videoUrl();
		this.nextEventId = details.nextEvent();
		this.events.clear();
		this.events.addAll(details.events());
	}

	String getSlug() {
		return this.slug;
	}

}
