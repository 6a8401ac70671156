package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.core.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The admins' side: reads, asks, says what they think, allows an exception, rejects. */
@Service
@Transactional
class ApplicationReviewService {

	private final ApplicationDesk desk;

	private final Clock clock;

	ApplicationReviewService(ApplicationDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	void takeIntoReview(UUID id, UUID by) {
		change(id, (application) -> application.takeIntoReview(by, this.clock.instant()));
	}

	void requestInformation(UUID id, UUID by, String question) {
		change(id, (application) -> application.requestInformation(by, this.clock.instant(), question));
	}

	void giveOpinion(UUID id, UUID by, Stance stance, String words) {
		change(id, (application) -> application.giveOpinion(by, this.clock.instant(), stance, words));
	}

	/** Allows a second chapter in that metropolitan area (R1). */
	void makeException(UUID id, UUID by, String area, String reason) {
		MetroException made = MetroException.of(area, new Decision(by, this.clock.instant(), reason));
		change(id, (application) -> application.makeException(made));
	}

	void reject(UUID id, UUID by, String reason) {
		change(id, (application) -> application.reject(new Decision(by, this.clock.instant(), reason)));
	}

	private void change(UUID id, Consumer<ChapterApplication> verb) {
		ChapterApplication application = this.desk.of(id);
		verb.accept(application);
		this.desk.store(application);
	}

}
