package org.kaiyuanshe.kcc.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.member.Role;
import org.springframework.stereotype.Component;

/**
 * May this person change that part of a team? Leads, deputies and admins may; what makes
 * or moves a lead is for leads and admins alone, a deputy gets 403 (docs/domain.md,
 * roles).
 */
@Component("teamPermissions")
public class TeamPermissions {

	private final ChapterPermissions chapters;

	private final Rosters rosters;

	private final TeamInvitationRepository invitations;

	TeamPermissions(ChapterPermissions chapters, Rosters rosters, TeamInvitationRepository invitations) {
		this.chapters = chapters;
		this.rosters = rosters;
		this.invitations = invitations;
	}

	/** May give someone that role. */
	public boolean mayName(String slug, @Nullable String role, @Nullable Object principal) {
		return may(slug, Role.LEAD.name().equals(role), principal);
	}

	/** May change or end the role of that member. */
	public boolean mayMove(String slug, String member, @Nullable Object principal) {
		return this.chapters.mayLead(slug, principal) && may(slug, isLead(slug, member), principal);
	}

	/** May send that invitation again or withdraw it. */
	public boolean mayChange(String slug, UUID invitation, @Nullable Object principal) {
		boolean makesLead = this.invitations.findById(invitation)
			.filter((found) -> found.getRole() == Role.LEAD)
			.isPresent();
		return may(slug, makesLead, principal);
	}

	private boolean may(String slug, boolean aboutLead, @Nullable Object principal) {
		return aboutLead ? this.chapters.mayHandOver(slug, principal) : this.chapters.mayLead(slug, principal);
	}

	private boolean isLead(String slug, String member) {
		return this.rosters.read(slug)
			.present()
			.stream()
			.anyMatch((each) -> each.slug().equals(member) && each.role() == Role.LEAD);
	}

}
