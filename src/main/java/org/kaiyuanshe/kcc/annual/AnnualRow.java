package org.kaiyuanshe.kcc.annual;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * An annual report in a list.
 *
 * @param open whether readers see it
 */
record AnnualRow(int year, LocalizedText title, boolean open, @Nullable Instant publishedAt, int editing, int inReview,
		int done) {

	public int sections() {
		return this.editing + this.inReview + this.done;
	}

	/** Whether nothing but the publication is missing. */
	public boolean ready() {
		return this.publishedAt == null && this.done > 0 && this.done == sections();
	}

	/** The year without separators, for messages. */
	public String number() {
		return String.valueOf(this.year);
	}

}
