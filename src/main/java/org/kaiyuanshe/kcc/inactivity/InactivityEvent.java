package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.core.AuditedEvent;

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

	/** A chapter was flagged and its case opened. */
	record CaseOpened(UUID chapter, String slug, LocalDate clockStart) implements InactivityEvent {
	}

	/** A counted event closed the case by itself. */
	record CaseClosed(UUID chapter, String slug) implements InactivityEvent {
	}

}
