package org.kaiyuanshe.kcc.application;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What someone named as a co-lead is asked.
 *
 * @param restart whether a chapter begins anew
 * @param version the code of conduct that was accepted
 */
public record CoLeadPage(CoLeadRow person, LocalizedText city, String applicant, ApplicationStatus status,
		boolean restart, @Nullable String version) {

	/** What the page says: asked, answered, too late, or no longer needed. */
	public String state() {
		boolean late = this.person.answer() == null && !this.status.isWaiting();
		return late ? "OVER" : this.person.state();
	}

}
