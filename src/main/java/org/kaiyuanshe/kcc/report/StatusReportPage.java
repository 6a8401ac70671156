package org.kaiyuanshe.kcc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;

/**
 * A report, for its chapter and for the admins.
 *
 * @param chapter the chapter's slug
 * @param awaited whether the chapter is to write it; one that rests owes none
 * @param overdue whether it is awaited and its day has passed
 * @param remindedOn the day of the last reminder that an admin gave
 */
public record StatusReportPage(UUID id, long version, UUID chapterId, String chapter, LocalizedText city,
		Quarter quarter, ReportStatus status, LocalDate dueOn, boolean awaited, boolean overdue, Instant openedAt,
		ReportText text, @Nullable Step saved, @Nullable Step submitted, @Nullable Step decided,
		@Nullable String reason, Remarks remarks, @Nullable LocalDate remindedOn, boolean mayRemind, boolean sample) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** What stands in the section of that name. */
	public @Nullable String section(String name) {
		return switch (name) {
			case "impact" -> this.text.impact();
			case "difficulties" -> this.text.difficulties();
			case "help" -> this.text.help();
			case "plans" -> this.text.plans();
			default -> null;
		};
	}

	/** What the admins said to the section of that name. */
	public @Nullable String remark(String name) {
		return switch (name) {
			case "figures" -> this.remarks.figures();
			case "impact" -> this.remarks.impact();
			case "difficulties" -> this.remarks.difficulties();
			case "help" -> this.remarks.help();
			case "plans" -> this.remarks.plans();
			default -> null;
		};
	}

	/** Whether the last decision speaks of what is written now. */
	public boolean isAnswered() {
		return this.status == ReportStatus.ACCEPTED || this.status == ReportStatus.RETURNED;
	}

	/** Who did something, and when. */
	public record Step(String by, Instant at) {
	}

}
