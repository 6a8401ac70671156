package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ActivityLedger.Deeds;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Html;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Markdown;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;

/**
 * Everything public about one chapter.
 *
 * @param growth what the records say of its stage and size
 * @param notice what was decided about its status; none while nobody decided anything
 * @param archive what it did in all, once it is dissolved
 * @param clock the activity clock; none unless the status is ACTIVE
 */
public record ChapterPage(UUID id, String slug, LocalizedText city, LocalizedText name, String region, String country,
		String zone, int hue, ChapterStatus status, @Nullable LocalDate foundedOn, LocalizedText foundedText,
		Growth growth, LocalizedText intro, LocalizedText chat, @Nullable String mailbox, ChapterContacts contacts,
		Provenance provenance, @Nullable Notice notice, @Nullable Deeds archive, @Nullable ClockPanel clock,
		List<TeamMember> team, List<Activity> upcoming, List<Activity> past) {

	/**
	 * What everyone is told about a decision on the status.
	 *
	 * @param pausedUntil the day on which a pause ends
	 */
	public record Notice(Instant decidedAt, LocalizedText text, @Nullable LocalDate pausedUntil) {

		static @Nullable Notice of(ResultSet row) throws SQLException {
			Instant decidedAt = Columns.instant(row, "status_at");
			return (decidedAt != null)
					? new Notice(decidedAt, Columns.text(row, "notice"), Columns.date(row, "paused_until")) : null;
		}

	}

	/** Markdown as safe HTML. */
	public Html html(String markdown) {
		return Markdown.render(markdown);
	}

	public List<TeamMember> presentTeam() {
		return this.team.stream().filter(TeamMember::present).toList();
	}

	public List<TeamMember> formerTeam() {
		return this.team.stream().filter((member) -> !member.present()).toList();
	}

}
