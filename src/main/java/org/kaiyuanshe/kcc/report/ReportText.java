package org.kaiyuanshe.kcc.report;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * What only people can tell of a quarter, as Markdown.
 *
 * @param impact what came of the chapter's work
 * @param difficulties what was hard
 * @param help what the chapter wants from others
 * @param plans what it will do next
 */
@Embeddable
public record ReportText(@Nullable String impact, @Nullable String difficulties, @Nullable String help,
		@Nullable String plans) {

	static final ReportText NONE = new ReportText(null, null, null, null);

}
