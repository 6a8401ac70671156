package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** Something that the activity clock set in motion. */
public sealed interface InactivityEvent extends AuditedEvent {

	UUID chapter();

	String slug();

	@Override
	default @Nullable UUID by() {
		return null;
	}

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	/** The chapter's leads are warned that it will be flagged on that day. */
	record Warned(UUID chapter, String slug, ActivityStage stage, LocalDate flaggedOn,
			long days) implements InactivityEvent {

		@Override
		public String detail() {
			return this.stage.name();
		}

	}

	/**
	 * A case was opened: by the job because the chapter was flagged, or by an admin.
	 *
	 * @param about the case's id
	 */
	record CaseOpened(@Nullable UUID by, UUID about, UUID chapter, String slug) implements InactivityEvent {
	}

	/** A counted event, of that title if it is known, closed the case by itself. */
	record CaseClosed(UUID chapter, String slug, @Nullable LocalizedText event) implements InactivityEvent {

		@Override
		public @Nullable String detail() {
			return (this.event != null) ? this.event.in(Locale.SIMPLIFIED_CHINESE).value() : null;
		}

	}

}
