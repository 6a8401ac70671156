package org.kaiyuanshe.kcc.team;

import java.util.stream.Stream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes who holds which role in a chapter: one role for each person, every change a new
 * line of history, and always a lead (R14).
 */
@Service
@Transactional
public class TeamService {

	private final Rosters rosters;

	private final ChapterService chapters;

	private final MemberService members;

	private final TeamInvitationRepository invitations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TeamService(Rosters rosters, ChapterService chapters, MemberService members, TeamInvitationRepository invitations,
			ApplicationEventPublisher events, Clock clock) {
		this.rosters = rosters;
		this.chapters = chapters;
		this.members = members;
		this.invitations = invitations;
		this.events = events;
		this.clock = clock;
	}

	/** Gives another member of the team a new role from today. */
	void change(String slug, String member, Role role, UUID by) {
		Roster roster = this.rosters.lock(slug);
		TeamMember changed = other(roster, member, by);
		begin(roster, changed.member(), changed.name(), role, by);
		this.events.publishEvent(
				new TeamEvent.RoleChanged(by, roster.chapter().id(), slug, changed.member(), changed.name(), role));
	}

	/** Relieves another member of the team of their roles. */
	void remove(String slug, String member, String reason, UUID by) {
		Roster roster = this.rosters.lock(slug);
		TeamMember removed = other(roster, member, by);
		roster.requireAnotherLeadThan(removed.member());
		Decision decision = decision(by, reason);
		end(roster, removed.member(), EnumSet.allOf(Role.class), decision);
		this.events.publishEvent(
				new TeamEvent.Removed(decision, roster.chapter().id(), slug, removed.member(), removed.name()));
	}

	/** A member leaves the team by themselves. */
	void leave(String slug, UUID member) {
		Roster roster = this.rosters.lock(slug);
		TeamMember leaving = roster.member(member);
		roster.requireAnotherLeadThan(member);
		Decision decision = decision(member, null);
		end(roster, member, EnumSet.allOf(Role.class), decision);
		this.events.publishEvent(new TeamEvent.Left(decision, roster.chapter().id(), slug, member, leaving.name()));
	}

	/**
	 * Lets someone begin in a role today. What else they held in the chapter ends, unless
	 * they are its last lead.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void begin(Roster roster, UUID member, String name, Role role, UUID by) {
		roster.requireOtherRole(member, name, role);
		if (role != Role.LEAD) {
			roster.requireAnotherLeadThan(member);
		}
		end(roster, member, EnumSet.complementOf(EnumSet.of(role)), decision(by, null));
		if (!roster.rolesOf(member).contains(role)) {
			this.chapters.appoint(roster.chapter().id(), member, role, Term.startingOn(roster.today()), by);
		}
	}

	/**
	 * Ends the place of a lead whose successor has begun; on wish they stay on the core
	 * team.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void handOver(Roster roster, UUID former, boolean stays, UUID successor, String successorName, UUID by) {
		end(roster, former, EnumSet.allOf(Role.class), decision(by, null));
		if (stays) {
			this.chapters.appoint(roster.chapter().id(), former, Role.CORE, Term.startingOn(roster.today()), by);
		}
		this.events.publishEvent(new TeamEvent.HandedOver(successor, roster.chapter().id(), roster.chapter().slug(),
				former, roster.member(former).name(), successorName));
	}

	/**
	 * With the place of a lead, the nominations for it end, and what they invited others
	 * to: who leads no longer gives nothing away.
	 */
	private void end(Roster roster, UUID member, EnumSet<Role> roles, Decision decision) {
		this.members.endRoles(roster.chapter().id(), member, roles, roster.today(), decision);
		if (roles.contains(Role.LEAD) && roster.isLead(member)) {
			UUID chapter = roster.chapter().id();
			Stream
				.concat(this.invitations.findNominationsBy(chapter, member).stream(),
						this.invitations.findOpenBy(chapter, member).stream())
				.distinct()
				.forEach((invitation) -> {
					invitation.withdraw(decision);
					this.invitations.save(invitation);
				});
		}
	}

	/** One's own role is given up or handed over, never edited. */
	private static TeamMember other(Roster roster, String slug, UUID by) {
		TeamMember member = roster.member(slug);
		if (member.member().equals(by)) {
			throw new RuleViolation("team.self");
		}
		return member;
	}

	private Decision decision(UUID by, @Nullable String reason) {
		return new Decision(by, this.clock.instant(), reason);
	}

}
