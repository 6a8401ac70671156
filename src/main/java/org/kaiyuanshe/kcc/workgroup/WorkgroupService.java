package org.kaiyuanshe.kcc.workgroup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
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

	private final MemberService members;

	WorkgroupService(WorkgroupRepository workgroups, MemberService members) {
		this.workgroups = workgroups;
		this.members = members;
	}

	/** Enters a workgroup behind those that are there and returns its id. */
	public UUID enter(NewWorkgroup details, @Nullable UUID by) {
		Workgroup parent = (details.parent() != null)
				? this.workgroups.findBySlug(details.parent()).orElseThrow(NotFoundException::new) : null;
		int position = (int) this.workgroups.count();
		return this.workgroups.saveAndFlush(Workgroup.enter(details, parent, position, by)).getId();
	}

	/** Gives a member a role in the workgroup. */
	public void appoint(UUID workgroup, UUID member, Role role, Term term, @Nullable UUID by) {
		Workgroup found = this.workgroups.findById(workgroup).orElseThrow(NotFoundException::new);
		this.members.appoint(member, role, found.asBody(), term, by);
	}

}
