package org.kaiyuanshe.kcc.conduct;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** One version of the code of conduct, for its readers. */
record CodeOfConductPage(String label, LocalizedText title, LocalizedText body, LocalizedText changes,
		Instant publishedAt, @Nullable String publishedBy, Provenance provenance) {

	/** Whether it came with a version that people know it by. */
	public boolean versioned() {
		return !this.label.equals(CodeOfConductService.UNVERSIONED);
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

}
