package org.kaiyuanshe.kcc.chapter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.Body;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.stereotype.Component;

/**
 * May this person do that for a chapter (docs/domain.md, roles)? Who has no right there
 * is told that there is nothing: 404, not 403.
 */
@Component("chapterPermissions")
public class ChapterPermissions {

	private static final List<Role> LEADS = List.of(Role.LEAD, Role.DEPUTY);

	private static final List<Role> TEAM = List.of(Role.LEAD, Role.DEPUTY, Role.CORE);

	private final Teams teams;

	private final ChapterRepository chapters;

	private final Clock clock;

	ChapterPermissions(Teams teams, ChapterRepository chapters, Clock clock) {
		this.teams = teams;
		this.chapters = chapters;
		this.clock = clock;
	}

	/** May see the chapter's dashboard and write its events: its team and admins. */
	public boolean mayEdit(String slug, @Nullable Object principal) {
		return holds(slug, principal, TEAM) || notThere();
	}

	/**
	 * May publish and cancel for the chapter: its leads, deputies and admins. The rest of
	 * the team gets 403.
	 */
	public boolean mayLead(String slug, @Nullable Object principal) {
		return holds(slug, principal, LEADS) || (!holds(slug, principal, TEAM) && notThere());
	}

	/**
	 * May make someone its lead, or hand over to them: its leads and admins. Deputies and
	 * the rest of the team get 403.
	 */
	public boolean mayHandOver(String slug, @Nullable Object principal) {
		return holds(slug, principal, List.of(Role.LEAD)) || (!holds(slug, principal, TEAM) && notThere());
	}

	/**
	 * Whether someone belongs to its team or is an admin, where nothing depends on it.
	 */
	public boolean isOnTeam(String slug, SignedIn me) {
		return holds(slug, me, TEAM);
	}

	private boolean holds(String slug, @Nullable Object principal, List<Role> roles) {
		return principal instanceof SignedIn me
				&& (me.admin() || this.teams.holds(me.memberId(), slug, Body.Kind.CHAPTER, roles, today(slug)));
	}

	/**
	 * Terms begin and end on days of the chapter's own zone: whoever takes over after
	 * midnight there leads at once.
	 */
	private LocalDate today(String slug) {
		ZoneId zone = this.chapters.findBySlug(slug).map(Chapter::getZone).orElse(ZoneOffset.UTC);
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

	private static boolean notThere() {
		throw new NotFoundException();
	}

}
