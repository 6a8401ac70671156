package org.kaiyuanshe.kcc.workgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads and admins change about a workgroup (R15). */
@Service
@Transactional
class WorkgroupDesk {

	/** Whoever holds one of these writes for the group. */
	static final List<Role> LEADING = List.of(Role.GROUP_LEAD, Role.GROUP_DEPUTY, Role.EXECUTIVE_OFFICER,
			Role.DEPUTY_EXECUTIVE_OFFICER);

	private static final Set<Role> ALL = EnumSet.of(Role.GROUP_LEAD, Role.GROUP_DEPUTY, Role.GROUP_MEMBER,
			Role.EXECUTIVE_OFFICER, Role.DEPUTY_EXECUTIVE_OFFICER);

	private final WorkgroupRepository workgroups;

	private final WorkgroupYearRepository years;

	private final MemberService members;

	private final Teams teams;

	private final Clock clock;

	private final PortalSettings settings;

	WorkgroupDesk(WorkgroupRepository workgroups, WorkgroupYearRepository years, MemberService members, Teams teams,
			Clock clock, PortalSettings settings) {
		this.workgroups = workgroups;
		this.years = years;
		this.members = members;
		this.teams = teams;
		this.clock = clock;
		this.settings = settings;
	}

	@Transactional(readOnly = true)
	public WorkgroupForm form(String slug) {
		Workgroup workgroup = found(slug);
		return WorkgroupForm.of(workgroup.getProfile(), workgroup.getVersion());
	}

	/** Rewrites the profile, unless the workgroup changed since the form was opened. */
	public void describe(String slug, long version, WorkgroupProfile profile, UUID by) {
		Workgroup workgroup = found(slug);
		requireUnchanged(workgroup.getVersion(), version);
		workgroup.describe(profile, by);
		this.workgroups.saveAndFlush(workgroup);
	}

	@Transactional(readOnly = true)
	public YearForm yearForm(String slug, Year year) {
		return this.years.findByWorkgroupSlugAndYear(slug, year.getValue())
			.map((known) -> YearForm.of(known.getReport(), known.getVersion()))
			.orElseGet(YearForm::empty);
	}

	/**
	 * Rewrites a year, unless someone did since the form was opened; a year that nobody
	 * wrote yet has the version -1.
	 */
	public void write(String slug, Year year, long version, WorkgroupReport report, UUID by) {
		WorkgroupYear known = this.years.findByWorkgroupSlugAndYear(slug, year.getValue()).orElse(null);
		requireUnchanged((known != null) ? known.getVersion() : YearForm.NEW, version);
		WorkgroupYear written = (known != null) ? known : new WorkgroupYear(found(slug), year);
		written.write(report, by, this.clock.instant());
		this.years.saveAndFlush(written);
	}

	/** Gives a member a role from today; once is enough. */
	public void appoint(String slug, UUID member, Role role, UUID by) {
		Workgroup workgroup = found(slug);
		workgroup.requireGoesOn();
		boolean holds = present(workgroup).stream()
			.anyMatch((held) -> held.member().equals(member) && held.role() == role);
		RuleViolation.when(holds, "workgroup.team.already");
		this.members.appoint(member, role, workgroup.asBody(), Term.startingOn(today()), by);
	}

	/** Ends a role today; it stays on record (R14). */
	public void end(String slug, UUID appointment, UUID by) {
		Workgroup workgroup = found(slug);
		TeamMember held = present(workgroup).stream()
			.filter((each) -> each.appointment().equals(appointment))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		this.members.endRoles(workgroup.getId(), held.member(), Set.of(held.role()), today(), decided(by, null));
	}

	/** Puts the group aside; its roles end with it. */
	public void archive(String slug, UUID by, String reason) {
		Workgroup workgroup = found(slug);
		Decision decision = decided(by, reason);
		workgroup.archive(decision);
		this.members.endRoles(workgroup.getId(), ALL, today(), decision);
		this.workgroups.saveAndFlush(workgroup);
	}

	/** Takes the group up again, with the roles that ended when it was archived. */
	public void revive(String slug, UUID by, String reason) {
		Workgroup workgroup = found(slug);
		Decision undone = workgroup.revive(decided(by, reason));
		if (undone != null) {
			this.members.resumeRoles(workgroup.getId(), undone.at());
		}
		this.workgroups.saveAndFlush(workgroup);
	}

	private List<TeamMember> present(Workgroup workgroup) {
		return this.teams.of(workgroup.getId(), today()).stream().filter(TeamMember::present).toList();
	}

	private Decision decided(UUID by, @Nullable String reason) {
		return new Decision(by, this.clock.instant(), reason);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	private Workgroup found(String slug) {
		return this.workgroups.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	private static void requireUnchanged(long version, long seen) {
		if (version != seen) {
			throw new ChangedMeanwhile();
		}
	}

}
