package org.kaiyuanshe.kcc.workgroup;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** What a workgroup did in a year and what it planned, as Markdown. */
public record WorkgroupReport(LocalizedText progress, LocalizedText plan) {

	public boolean isEmpty() {
		return this.progress.isEmpty() && this.plan.isEmpty();
	}

}
