package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.content.PackRecords.Sourced;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.organisation.Office;
import org.kaiyuanshe.kcc.organisation.ProjectMove;
import org.kaiyuanshe.kcc.organisation.ProjectState;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The records of the organisation's memory in a pack, field by field as they are written
 * there (docs/content-packs.md).
 */
final class MemoryRecords {

	private MemoryRecords() {
	}

	/** board.yaml. */
	record TermRecord(@JsonProperty(required = true) Integer year, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable LocalizedText remark, @Nullable String url, @Nullable List<SeatRecord> seats,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** A seat in board.yaml. */
	record SeatRecord(@JsonProperty(required = true) Office office, @JsonProperty(required = true) String name,
			@Nullable String byname, boolean organisation, @Nullable LocalDate from, @Nullable LocalDate to) {
	}

	/** projects.yaml. */
	record ProjectRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText name,
			@JsonProperty(required = true) ProjectState state, @Nullable LocalizedText intro, @Nullable String url,
			@Nullable LocalDate activeOn, @Nullable List<MoveRecord> moves, @Nullable List<YearRecord> years,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** Where projects.yaml says that a project was put in a year. */
	record MoveRecord(@Nullable ProjectState from, @JsonProperty(required = true) ProjectState to,
			@JsonProperty(required = true) Integer year, @Nullable LocalizedText reason) {

		ProjectMove toMove() {
			return ProjectMove.recorded(this.from, this.to, this.year, this.reason);
		}

	}

	/** A year in projects.yaml. */
	record YearRecord(@JsonProperty(required = true) Integer year, @Nullable LocalizedText progress,
			@Nullable LocalizedText plan) {
	}

	/** awards.yaml. */
	record AwardRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText name,
			boolean certificate, @Nullable Integer firstYear, @Nullable Integer lastYear,
			@Nullable LocalizedText givenBy, @Nullable LocalizedText scope, @Nullable LocalizedText intro,
			@Nullable List<GrantRecord> grants, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

	/** Who was given an award, in awards.yaml. */
	record GrantRecord(@JsonProperty(required = true) Integer year, @JsonProperty(required = true) String name,
			@Nullable String byname, @Nullable String project, @Nullable List<String> team,
			@Nullable LocalizedText citation) {
	}

	/** channels.yaml and contacts.yaml. */
	record ContactRecord(@JsonProperty(required = true) LocalizedText name,
			@JsonProperty(required = true) String handle, @Nullable String url, @Nullable String workgroup,
			@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

}
