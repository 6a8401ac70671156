package org.kaiyuanshe.kcc.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;

/**
 * Who holds a role in a chapter today; nobody else can change it while a transaction has
 * it from {@link Rosters}.
 */
record Roster(ChapterReference chapter, LocalDate today, List<TeamMember> present) {

	/** The member of the team with that slug; 404 for anybody else. */
	TeamMember member(String slug) {
		return this.present.stream()
			.filter((each) -> each.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	TeamMember member(UUID id) {
		return this.present.stream()
			.filter((each) -> each.member().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	Set<Role> rolesOf(UUID member) {
		return this.present.stream()
			.filter((each) -> each.member().equals(member))
			.map(TeamMember::role)
			.collect(Collectors.toSet());
	}

	boolean isLead(UUID member) {
		return rolesOf(member).contains(Role.LEAD);
	}

	boolean isLastLead(UUID member) {
		return isLead(member)
				&& this.present.stream().noneMatch((each) -> each.role() == Role.LEAD && !each.member().equals(member));
	}

	/** The last lead hands over before going (R14); deputies do not count. */
	void requireAnotherLeadThan(UUID member) {
		if (isLastLead(member)) {
			throw new LastLead();
		}
	}

	/** Nobody takes on again the one role that they hold. */
	void requireOtherRole(UUID member, String name, Role role) {
		if (rolesOf(member).equals(Set.of(role))) {
			throw new RuleViolation("team.role.held", name);
		}
	}

}
