package org.kaiyuanshe.kcc.content;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.annual.SectionState;
import org.kaiyuanshe.kcc.content.PackRecords.Sourced;
import org.kaiyuanshe.kcc.core.LocalizedText;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The records of workgroup-years.yaml and annual-reports.yaml. */
final class AnnualRecords {

	private AnnualRecords() {
	}

	/** workgroup-years.yaml: a text that is left out is not on record. */
	record WorkgroupYearRecord(@JsonProperty(required = true) String workgroup,
			@JsonProperty(required = true) Integer year, @Nullable LocalizedText progress, @Nullable LocalizedText plan,
			@Nullable String source, @Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** annual-reports.yaml. */
	record ReportRecord(@JsonProperty(required = true) Integer year, @JsonProperty(required = true) LocalizedText title,
			boolean open, boolean published, @Nullable List<SectionRecord> sections, @Nullable String source,
			@Nullable String asOf, @Nullable LocalizedText note) implements Sourced {
	}

	/** A section in annual-reports.yaml, with those inside it. */
	record SectionRecord(@JsonProperty(required = true) String slug, @JsonProperty(required = true) LocalizedText title,
			@Nullable SectionState state, @Nullable String kind, @Nullable LocalizedText text,
			@Nullable List<SectionRecord> sections, @Nullable String source, @Nullable String asOf,
			@Nullable LocalizedText note) implements Sourced {
	}

}
