package org.kaiyuanshe.kcc.member;

/**
 * What a member can be in a chapter or workgroup; the titles come from the community's
 * content pack.
 */
public enum Role {

	LEAD, DEPUTY, CORE, GROUP_LEAD, GROUP_DEPUTY, GROUP_MEMBER, EXECUTIVE_OFFICER, DEPUTY_EXECUTIVE_OFFICER;

	/** May do everything for the chapter (docs/domain.md, roles). */
	public boolean leads() {
		return this == LEAD || this == DEPUTY;
	}

}
