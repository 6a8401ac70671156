package org.kaiyuanshe.kcc.application;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** The chapter that would begin anew: an application for it takes these as they are. */
public record Restart(UUID id, String slug, LocalizedText city, LocalizedText name, String region, String country,
		String zone) {

	Proposal proposal(@Nullable String motivation, @Nullable String plan, List<Invitee> coLeads) {
		return new Proposal(this.city, new LocalizedText(null, null), null, this.region, this.country,
				ZoneId.of(this.zone), motivation, plan, coLeads);
	}

}
