package org.kaiyuanshe.kcc.inactivity;

import java.time.Instant;
import java.time.LocalDate;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Something that closed a case, opened it again or followed from its outcome.
 *
 * @param notice what everyone is told
 * @param untilDay the day on which a pause ends
 * @param eventSlug the event that closed the case by itself
 */
@Embeddable
record CaseStep(@Enumerated(EnumType.STRING) Kind kind, @Embedded @EmbeddedColumnNaming("decided_%s") Decision decided,
		@Embedded @EmbeddedColumnNaming("notice_%s") @Nullable LocalizedText notice, @Nullable LocalDate untilDay,
		@Nullable String eventSlug, @Embedded @EmbeddedColumnNaming("event_%s") @Nullable LocalizedText eventTitle) {

	/** The outcomes, and what can follow them. */
	enum Kind {

		RETURNED, RESTARTED, KEPT, PAUSED, INDEPENDENT, DISSOLVED,
		/** The event that closed it did not count after all. */
		REOPENED,
		/** The dissolution was taken back. */
		REVERSED,
		/** The pause ended. */
		RESUMED

	}

	static CaseStep of(Kind kind, Decision decided) {
		return new CaseStep(kind, decided, null, null, null, null);
	}

	static CaseStep outcome(CaseOutcome outcome, Decision decided, @Nullable LocalizedText notice,
			@Nullable LocalDate until) {
		return new CaseStep(Kind.valueOf(outcome.name()), decided, notice, until, null, null);
	}

	static CaseStep returned(Instant now, @Nullable CountedEvent event) {
		return new CaseStep(Kind.RETURNED, new Decision(null, now, null), null, null,
				(event != null) ? event.slug() : null, (event != null) ? event.title() : null);
	}

	/** The event that stopped the clock. */
	record CountedEvent(String slug, LocalizedText title) {
	}

}
