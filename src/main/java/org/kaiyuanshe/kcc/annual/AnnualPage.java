package org.kaiyuanshe.kcc.annual;

import java.util.List;

import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** An annual report with its sections, each followed by those inside it. */
record AnnualPage(AnnualRow report, Provenance provenance, List<SectionView> sections) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	public boolean published() {
		return this.report.publishedAt() != null;
	}

}
