package org.kaiyuanshe.kcc.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;

/** Everything public about one project. */
public record ProjectPage(ProjectRow row, @Nullable String url, Provenance provenance, List<Move> moves,
		List<Year> years, List<AwardPage.Grant> awards) {

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	/** What an admin can make of it, or of a quiet one: leave it where it is. */
	public Set<ProjectState> choices() {
		Set<ProjectState> choices = this.row.state().next();
		if (this.row.candidate()) {
			choices.add(this.row.state());
		}
		return choices;
	}

	/** What was decided about it once. */
	public record Move(@Nullable ProjectState from, ProjectState to, @Nullable Integer recordedYear,
			@Nullable Instant decidedAt, LocalizedText reason) {

		/** Whether it stayed what it was. */
		public boolean kept() {
			return this.from == this.to;
		}

	}

	/** What it did in a year. */
	public record Year(int year, LocalizedText progress, LocalizedText plan, Provenance provenance) {
	}

}
