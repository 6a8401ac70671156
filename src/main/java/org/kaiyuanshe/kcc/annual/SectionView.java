package org.kaiyuanshe.kcc.annual;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/**
 * A section of an annual report.
 *
 * @param level 1 for those that stand in no other
 * @param kind what the portal tells in it by itself
 * @param told what that is, or was when it was frozen
 * @param returned why it last went back to its editor
 */
record SectionView(String slug, LocalizedText title, int level, int order, SectionState state, long version,
		LocalizedText body, @Nullable String kind, LocalizedText told, @Nullable Instant frozenAt,
		@Nullable String editor, @Nullable String editorSlug, @Nullable String reviewer, @Nullable String reviewerSlug,
		@Nullable String returned, boolean hasParts, Provenance provenance) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** Whether there is nothing to read, in it or below it. */
	public boolean blank() {
		return this.body.isEmpty() && this.told.isEmpty() && !this.hasParts;
	}

	public boolean editing() {
		return this.state == SectionState.EDITING;
	}

	public boolean inReview() {
		return this.state == SectionState.IN_REVIEW;
	}

	public boolean done() {
		return this.state == SectionState.DONE;
	}

	SectionView telling(LocalizedText text) {
		return new SectionView(this.slug, this.title, this.level, this.order, this.state, this.version, this.body,
				this.kind, text, this.frozenAt, this.editor, this.editorSlug, this.reviewer, this.reviewerSlug,
				this.returned, this.hasParts, this.provenance);
	}

}
