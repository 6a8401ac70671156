package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Decision;

/** Something was decided about a chapter. */
public sealed interface ChapterEvent extends AuditedEvent {

	Decision decision();

	UUID chapter();

	String slug();

	@Override
	default @Nullable UUID by() {
		return decision().by();
	}

	@Override
	default String subject() {
		return "chapter/" + slug();
	}

	@Override
	default @Nullable String detail() {
		return decision().reason();
	}

	/** Rests until that day. */
	record Paused(Decision decision, UUID chapter, String slug, LocalDate until) implements ChapterEvent {
	}

	/** Came back from its pause. */
	record Resumed(Decision decision, UUID chapter, String slug) implements ChapterEvent {
	}

	/** Stays although it was silent; its clock runs anew. */
	record Kept(Decision decision, UUID chapter, String slug) implements ChapterEvent {
	}

	/** Left the community's umbrella. */
	record Released(Decision decision, UUID chapter, String slug) implements ChapterEvent {
	}

	/** Was dissolved. */
	record Dissolved(Decision decision, UUID chapter, String slug) implements ChapterEvent {
	}

	/** The dissolution of that instant was taken back. */
	record Reinstated(Decision decision, UUID chapter, String slug, Instant dissolvedAt) implements ChapterEvent {
	}

	/** Began anew with new people. */
	record Revived(Decision decision, UUID chapter, String slug) implements ChapterEvent {
	}

}
