package org.kaiyuanshe.kcc.photo;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.photo.TakeDownRequest.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes to have photos taken down, and decides on them (R12). */
@Service
@Transactional
class TakeDowns {

	/** Days within which an admin answers. */
	static final int ANSWER_DAYS = 7;

	/** As many as an admin reads about one photo. */
	private static final int MOST_OPEN = 20;

	private final PhotoRepository photos;

	private final TakeDownRepository requests;

	private final Clock clock;

	TakeDowns(PhotoRepository photos, TakeDownRepository requests, Clock clock) {
		this.photos = photos;
		this.requests = requests;
		this.clock = clock;
	}

	public void ask(UUID photo, String reason, @Nullable String email, Locale language) {
		hold(photo);
		int open = this.requests.findOpen(photo).size();
		if (open >= MOST_OPEN) {
			throw new RuleViolation("photo.take-down.enough");
		}
		this.requests.saveAndFlush(TakeDownRequest.of(photo, reason, email, language, open == 0, this.clock.instant()));
	}

	/** Hides a photo, whether someone asked for it or not. */
	public void hide(UUID photo, String reason, UUID by) {
		Photo found = hold(photo);
		found.hide(decision(reason, by));
		this.photos.saveAndFlush(found);
		close(photo, Outcome.HIDDEN, reason, by);
	}

	/** Keeps a photo that someone wants taken down. */
	public void keep(UUID photo, String reason, UUID by) {
		Photo found = hold(photo);
		if (close(photo, Outcome.KEPT, reason, by) == 0) {
			throw new RuleViolation("photo.take-down.closed");
		}
		found.keep(decision(reason, by));
		this.photos.saveAndFlush(found);
	}

	/** Shows a hidden photo again. */
	public void show(UUID photo, String reason, UUID by) {
		Photo found = hold(photo);
		found.show(decision(reason, by));
		this.photos.saveAndFlush(found);
	}

	private int close(UUID photo, Outcome outcome, String reason, UUID by) {
		List<TakeDownRequest> open = this.requests.findOpen(photo);
		open.forEach((request) -> {
			request.close(outcome, decision(reason, by));
			this.requests.saveAndFlush(request);
		});
		return open.size();
	}

	private Photo hold(UUID photo) {
		return this.photos.hold(photo).orElseThrow(NotFoundException::new);
	}

	private Decision decision(String reason, UUID by) {
		return new Decision(by, this.clock.instant(), reason);
	}

}
