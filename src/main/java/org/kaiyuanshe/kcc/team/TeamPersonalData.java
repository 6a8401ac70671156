package org.kaiyuanshe.kcc.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places in the teams of chapters, and invitations to them. The last lead of a chapter
 * hands over before going (R14).
 */
@Component
class TeamPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final JdbcClient jdbc;

	private final Rosters rosters;

	private final TeamService teams;

	private final TeamInvitationRepository invitations;

	private final Clock clock;

	TeamPersonalData(PersonalRows rows, JdbcClient jdbc, Rosters rosters, TeamService teams,
			TeamInvitationRepository invitations, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.rosters = rosters;
		this.teams = teams;
		this.invitations = invitations;
		this.clock = clock;
	}

	@Override
	public Set<String> addresses(UUID member) {
		return new TreeSet<>(this.jdbc.sql("""
				select lower(invitee_email) from team_invitation
				where invitee_member_id = :member and invitee_email not like 'erased-%'
				""").param("member", member).query(String.class).list());
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("team-invitations",
				"""
						select chapter_slug, role, status, invitee_name, invitee_email, invited_at, expires_at, ended_at, consent_version,
						       consent_at
						from team_invitation where invitee_member_id = :member or lower(invitee_email) = any (:emails) order by id
						"""));
	}

	/** Of two leads who go at once, the second is the last. */
	@Override
	@Transactional
	public List<Hindrance> hindrances(Person person) {
		return chapters(person).stream()
			.map(this.rosters::lock)
			.filter((roster) -> roster.isLastLead(person.member()))
			.map((roster) -> new Hindrance("deletion.last-lead",
					"/manage/chapters/" + roster.chapter().slug() + "/hand-over", roster.chapter().name()))
			.toList();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(Person person) {
		chapters(person).forEach((chapter) -> {
			if (this.rosters.lock(chapter)
				.present()
				.stream()
				.anyMatch((each) -> each.member().equals(person.member()))) {
				this.teams.leave(chapter, person.member());
			}
		});
		Decision decision = new Decision(person.member(), this.clock.instant(), null);
		this.rows.ids(person, """
				select id from team_invitation
				where status = 'OPEN' and (invitee_member_id = :member or lower(invitee_email) = any (:emails)
				                           or invited_by = :member)
				""").forEach((id) -> {
			TeamInvitation invitation = this.invitations.findById(id).orElseThrow();
			invitation.withdraw(decision);
			this.invitations.saveAndFlush(invitation);
		});
	}

	/** An accepted invitation shows that the code of conduct was accepted with a role. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person,
				"""
						update team_invitation
						set invitee_name = :former, invitee_email = case when invitee_email is not null then 'erased-' || id end,
						    version = version + 1
						where invitee_member_id = :member or lower(invitee_email) = any (:emails)
						   or (invitee_email is null and invitee_name = any (:names))
						""");
	}

	/** Open chapters in which they have a place, always in the same order. */
	private List<String> chapters(Person person) {
		return this.jdbc.sql("""
				select distinct c.slug from chapter c join appointment a on a.body_id = c.id and a.body_kind = 'CHAPTER'
				where a.member_id = :member and c.status in ('ACTIVE', 'PAUSED')
				  and (a.to_date is null or a.to_date > :today) order by c.slug
				""")
			.param("member", person.member())
			.param("today", LocalDate.now(this.clock).minusDays(1))
			.query(String.class)
			.list();
	}

}
