package org.kaiyuanshe.kcc.photo;

import java.time.Clock;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters photos whose files are stored, and says something else about them. */
@Service
@Transactional
public class Photos {

	private final PhotoRepository photos;

	private final Clock clock;

	Photos(PhotoRepository photos, Clock clock) {
		this.photos = photos;
		this.clock = clock;
	}

	/**
	 * Enters a photo. Nobody sees it before a module that shows it says so, and when none
	 * does any longer, the sweep removes it.
	 */
	public UUID enter(TakenPhoto taken, PhotoWords words, UUID by) {
		return this.photos.saveAndFlush(Photo.of(taken, words, by, this.clock.instant())).getId();
	}

	public void describe(UUID photo, PhotoWords words, UUID by) {
		Photo found = this.photos.findById(photo).orElseThrow(NotFoundException::new);
		found.describe(words, by);
		this.photos.saveAndFlush(found);
	}

}
