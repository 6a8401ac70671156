package org.kaiyuanshe.kcc.report;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/** What the admins say to the sections of a report. */
@Embeddable
public record Remarks(@Nullable String figures, @Nullable String impact, @Nullable String difficulties,
		@Nullable String help, @Nullable String plans) {

	static final Remarks NONE = new Remarks(null, null, null, null, null);

	boolean isEmpty() {
		return Stream.of(this.figures, this.impact, this.difficulties, this.help, this.plans).allMatch(Objects::isNull);
	}

}
