package org.kaiyuanshe.kcc.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the team of a chapter for those who may change it. */
@Component
@Transactional(readOnly = true)
class TeamPages {

	private final JdbcClient jdbc;

	private final Rosters rosters;

	private final Teams teams;

	private final ChapterPermissions permissions;

	private final Clock clock;

	TeamPages(JdbcClient jdbc, Rosters rosters, Teams teams, ChapterPermissions permissions, Clock clock) {
		this.jdbc = jdbc;
		this.rosters = rosters;
		this.teams = teams;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** The team as that reader may change it. */
	public TeamPage find(String slug, SignedIn reader) {
		Roster roster = this.rosters.read(slug);
		boolean open = this.rosters.isOpen(slug);
		boolean mayHandOver = this.permissions.mayHandOver(slug, reader);
		UUID me = reader.memberId();
		List<TeamMember> former = this.teams.of(roster.chapter().id(), roster.today())
			.stream()
			.filter((member) -> !member.present())
			.toList();
		return new TeamPage(roster.chapter(), open, mayHandOver, !roster.rolesOf(me).isEmpty(),
				roster.present().stream().map((member) -> row(member, roster, me, open, mayHandOver)).toList(), former,
				invitations(roster.chapter().id(), open, mayHandOver));
	}

	private static TeamPage.Row row(TeamMember member, Roster roster, UUID me, boolean open, boolean mayHandOver) {
		boolean self = member.member().equals(me);
		boolean movable = open && !self && (mayHandOver || !roster.isLead(member.member()));
		return new TeamPage.Row(member, self, movable, roster.isLastLead(member.member()),
				member.from() != null && !member.doubtful());
	}

	private List<TeamPage.Open> invitations(UUID chapter, boolean open, boolean mayHandOver) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					select i.id, i.role, i.invitee_name, case when i.invitee_member_id is null then i.invitee_email end as email,
					       i.invited_at, i.expires_at, inviter.name as inviter_name, lead.name as lead_name
					from team_invitation i
					join member inviter on inviter.id = i.invited_by left join member lead on lead.id = i.replaces
					where i.chapter_id = :chapter and i.status = 'OPEN' order by i.invited_at desc, i.id
					""")
			.param("chapter", chapter)
			.query((row, number) -> invitation(row, now, open, mayHandOver))
			.list();
	}

	private static TeamPage.Open invitation(ResultSet row, Instant now, boolean open, boolean mayHandOver)
			throws SQLException {
		Role role = Role.valueOf(row.getString("role"));
		Instant expires = Objects.requireNonNull(Columns.instant(row, "expires_at"));
		return new TeamPage.Open(Columns.id(row, "id"), role, row.getString("invitee_name"), row.getString("email"),
				row.getString("inviter_name"), row.getString("lead_name"),
				Objects.requireNonNull(Columns.instant(row, "invited_at")), expires, !now.isBefore(expires),
				open && (mayHandOver || role != Role.LEAD));
	}

}
