package org.kaiyuanshe.kcc.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;

/**
 * A chapter's team for those who may change it.
 *
 * @param open whether the chapter goes on under the umbrella and can have a team
 * @param mayHandOver whether the reader may make someone a lead
 * @param onTeam whether the reader holds a role there
 */
record TeamPage(ChapterReference chapter, boolean open, boolean mayHandOver, boolean onTeam, List<Row> present,
		List<TeamMember> former, List<Open> invitations) {

	/** The roles that the reader may give. */
	public List<Role> roles() {
		return this.mayHandOver ? List.of(Role.CORE, Role.DEPUTY, Role.LEAD) : List.of(Role.CORE, Role.DEPUTY);
	}

	/** The roles that the reader may give to someone who holds that one. */
	public List<Role> rolesBesides(Role held) {
		return roles().stream().filter((role) -> role != held).toList();
	}

	/** Those who lead today. */
	public List<Row> leads() {
		return this.present.stream().filter((row) -> row.person().role() == Role.LEAD).toList();
	}

	/** Those who hold another role today and have none as lead. */
	public List<Row> candidates() {
		return this.present.stream()
			.filter((row) -> leads().stream().noneMatch((lead) -> lead.person().member().equals(row.person().member())))
			.toList();
	}

	/**
	 * Someone in a role.
	 *
	 * @param movable whether the reader may change or end it
	 * @param lastLead whether nobody else leads, so that it cannot end
	 * @param certified whether there is a certificate: since when is known
	 */
	record Row(TeamMember person, boolean self, boolean movable, boolean lastLead, boolean certified) {
	}

	/**
	 * An invitation that waits for an answer.
	 *
	 * @param email where it went; none where a member of the team was chosen, whose
	 * address is theirs
	 * @param replaces the name of the lead whose place it gives
	 * @param changeable whether the reader may send it again or withdraw it
	 */
	record Open(UUID id, Role role, String name, @Nullable String email, String inviter, @Nullable String replaces,
			Instant invitedAt, Instant expiresAt, boolean expired, boolean changeable) {
	}

}
