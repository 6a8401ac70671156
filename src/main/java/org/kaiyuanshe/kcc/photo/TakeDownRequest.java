package org.kaiyuanshe.kcc.photo;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Someone wants a photo taken down. */
@Entity
@Table(name = "photo_take_down")
class TakeDownRequest extends Aggregate<TakeDownRequest> {

	private UUID photoId = new UUID(0, 0);

	@Confidential
	private String reason = "";

	@Confidential
	private @Nullable String email;

	private String language = "";

	private Instant askedAt = Instant.EPOCH;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	@Confidential
	@Embedded
	@EmbeddedColumnNaming("closed_%s")
	private @Nullable Decision closure;

	protected TakeDownRequest() {
	}

	static TakeDownRequest of(UUID photo, String reason, @Nullable String email, Locale language, boolean first,
			Instant now) {
		TakeDownRequest request = new TakeDownRequest();
		request.photoId = photo;
		request.reason = reason;
		request.email = email;
		request.language = language.toLanguageTag();
		request.askedAt = now;
		request.registerEvent(new PhotoEvent.TakeDownRequested(photo, first));
		return request;
	}

	/** Answers it; the address is not needed any longer (R17). */
	void close(Outcome decided, Decision decision) {
		if (this.outcome != null) {
			throw new RuleViolation("photo.take-down.closed");
		}
		this.outcome = decided;
		this.closure = decision;
		registerEvent(new PhotoEvent.TakeDownAnswered(Objects.requireNonNull(decision.by()), this.photoId, this.email,
				this.language, decided == Outcome.HIDDEN, String.valueOf(decision.reason())));
		this.email = null;
	}

	/** What becomes of a request. */
	enum Outcome {

		HIDDEN, KEPT

	}

}
