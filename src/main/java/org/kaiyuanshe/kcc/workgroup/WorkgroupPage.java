package org.kaiyuanshe.kcc.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;

/**
 * Everything public about one workgroup, with the workgroup it is part of and those that
 * are part of it.
 */
public record WorkgroupPage(String slug, LocalizedText name, WorkgroupKind kind, List<String> tags,
		@Nullable LocalDate foundedOn, @Nullable String mailbox, LocalizedText intro, boolean archived,
		Provenance provenance, List<TeamMember> team, List<WorkgroupLink> links, @Nullable Related parent,
		List<Related> parts, List<ToldYear> years, @Nullable Archiving archiving) {

	public boolean executive() {
		return this.kind == WorkgroupKind.EXECUTIVE;
	}

	/** Whether groups may be made inside it. */
	public boolean mayHaveParts() {
		return this.parent == null && !executive() && !this.archived;
	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** The name and address of a workgroup above or below. */
	public record Related(String slug, LocalizedText name) {
	}

	/** Who put it aside, when and why; none where the records brought it archived. */
	public record Archiving(Instant at, @Nullable String by, @Nullable String reason) {
	}

	/** What it did in a year and what it planned; the latest year comes first. */
	public record ToldYear(int year, WorkgroupReport report, Provenance provenance) {
	}

}
