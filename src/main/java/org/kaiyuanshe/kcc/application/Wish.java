package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.util.List;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Consent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** What the applicant wrote; a draft may lack anything. */
@Embeddable
class Wish {

	@Embedded
	private Location location = new Location();

	private @Nullable String motivation;

	private @Nullable String plan;

	@Embedded
	@EmbeddedColumnNaming("consent_%s")
	private @Nullable Consent consent;

	/** When the applicant last wrote to it. */
	private Instant touchedAt = Instant.EPOCH;

	void write(Proposal proposal, @Nullable Consent given, Instant now) {
		this.location.write(proposal);
		this.motivation = proposal.motivation();
		this.plan = proposal.plan();
		this.consent = given;
		this.touchedAt = now;
	}

	boolean isComplete() {
		return this.consent != null && this.motivation != null && this.plan != null && this.location.isKnown();
	}

	Location location() {
		return this.location;
	}

	boolean hasConsent() {
		return this.consent != null;
	}

	Proposal proposal(List<Invitee> coLeads) {
		return this.location.proposal(this.motivation, this.plan, coLeads);
	}

}
