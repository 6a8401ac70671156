package org.kaiyuanshe.kcc.workgroup;

import java.time.Year;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters workgroups and gives them their leads. */
@Service
@Transactional
public class WorkgroupService {

	private final WorkgroupRepository workgroups;

	private final WorkgroupYearRepository years;

	private final MemberService members;

	WorkgroupService(WorkgroupRepository workgroups, WorkgroupYearRepository years, MemberService members) {
		this.workgroups = workgroups;
		this.years = years;
		this.members = members;
	}

	/** Enters a workgroup behind those that are there and returns its id. */
	public UUID enter(NewWorkgroup details, @Nullable UUID by) {
		Workgroup parent = (details.parent() != null)
				? this.workgroups.findBySlug(details.parent()).orElseThrow(NotFoundException::new) : null;
		int position = (int) this.workgroups.count();
		return this.workgroups.saveAndFlush(Workgroup.enter(details, parent, position, by)).getId();
	}

	/** Enters a group inside another and of its kind, and returns its id. */
	UUID enterInside(String parent, GroupForm details, UUID by) {
		Workgroup above = this.workgroups.findBySlug(parent).orElseThrow(NotFoundException::new);
		above.requireMayHaveParts();
		RuleViolation.when(above.getKind() == WorkgroupKind.EXECUTIVE, "workgroup.part.executive");
		return enter(details.inside(parent, above.getKind()), by);
	}

	/** Whether that address is taken. */
	@Transactional(readOnly = true)
	public boolean isKnown(String slug) {
		return this.workgroups.findBySlug(slug).isPresent();
	}

	/** Enters what the records say of a workgroup's year (R16). */
	public void enterYear(String workgroup, Year year, WorkgroupReport report, Provenance provenance) {
		Workgroup found = this.workgroups.findBySlug(workgroup).orElseThrow(NotFoundException::new);
		WorkgroupYear entered = new WorkgroupYear(found, year);
		entered.enter(report, provenance);
		this.years.saveAndFlush(entered);
	}

	/** Gives a member a role in the workgroup. */
	public void appoint(UUID workgroup, UUID member, Role role, Term term, @Nullable UUID by) {
		Workgroup found = this.workgroups.findById(workgroup).orElseThrow(NotFoundException::new);
		this.members.appoint(member, role, found.asBody(), term, by);
	}

}
