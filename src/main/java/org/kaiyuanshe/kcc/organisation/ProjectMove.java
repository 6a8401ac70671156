package org.kaiyuanshe.kcc.organisation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was decided about a project: by an admin at an instant, or in a year of the
 * records. Where both states are the same, it stayed what it was.
 */
@Embeddable
public record ProjectMove(@Enumerated(EnumType.STRING) @Nullable ProjectState fromState,
		@Enumerated(EnumType.STRING) ProjectState toState, @Nullable Integer recordedYear, @Nullable UUID decidedBy,
		@Nullable Instant decidedAt, @Column(name = "decided_reason") @Nullable String reason,
		@Column(name = "words_en") @Nullable String reasonEn) {

	/** What the records tell of a year. */
	public static ProjectMove recorded(@Nullable ProjectState from, ProjectState to, int year,
			@Nullable LocalizedText reason) {
		LocalizedText words = Texts.orNone(reason);
		return new ProjectMove(from, to, year, null, null, words.zh(), words.en());
	}

	static ProjectMove decided(ProjectState from, ProjectState to, Decision decision) {
		return new ProjectMove(from, to, null, decision.by(), decision.at(), decision.reason(), null);
	}

}
