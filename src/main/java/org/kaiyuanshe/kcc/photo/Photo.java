package org.kaiyuanshe.kcc.photo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

/** A photo that someone uploaded, and whether it may be seen (R12). */
@Entity
class Photo extends Aggregate<Photo> {

	private int width;

	private int height;

	@ElementCollection
	@CollectionTable(name = "photo_rendition", joinColumns = @JoinColumn(name = "photo_id"))
	private List<Rendition> renditions = new ArrayList<>();

	@Embedded
	private @Nullable PhotoWords words;

	private @Nullable UUID uploadedBy;

	private Instant uploadedAt = Instant.EPOCH;

	@Embedded
	@EmbeddedColumnNaming("hidden_%s")
	private @Nullable Decision hiding;

	private boolean sample;

	protected Photo() {
	}

	/** Enters a photo whose files are stored. */
	static Photo of(TakenPhoto taken, PhotoWords words, UUID by, Instant now) {
		Photo photo = new Photo();
		photo.width = taken.width();
		photo.height = taken.height();
		photo.renditions.addAll(taken.renditions());
		photo.words = words;
		photo.uploadedBy = by;
		photo.uploadedAt = now;
		photo.registerEvent(new PhotoEvent.Uploaded(by, photo.getId()));
		return photo;
	}

	/** Says something else about it. */
	void describe(PhotoWords other, UUID by) {
		if (!other.equals(this.words)) {
			this.words = other;
			registerEvent(new PhotoEvent.Described(by, getId()));
		}
	}

	/** Takes it from every page and every address. */
	void hide(Decision decision) {
		if (this.hiding != null) {
			throw new RuleViolation("photo.hidden.already");
		}
		this.hiding = decision;
		registerEvent(new PhotoEvent.Hidden(decision.by(), getId(), decision.reason()));
	}

	/** Leaves it where it is although someone wants it taken down. */
	void keep(Decision decision) {
		registerEvent(new PhotoEvent.Kept(decision.by(), getId(), decision.reason()));
	}

	/** Shows it again where it was. */
	void show(Decision decision) {
		if (this.hiding == null) {
			throw new RuleViolation("photo.shown.already");
		}
		this.hiding = null;
		registerEvent(new PhotoEvent.ShownAgain(decision.by(), getId(), decision.reason()));
	}

	boolean isHidden() {
		return this.hiding != null;
	}

}
