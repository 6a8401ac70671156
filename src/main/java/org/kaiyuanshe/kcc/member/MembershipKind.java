package org.kaiyuanshe.kcc.member;

/** As what someone belongs to the community. */
public enum MembershipKind {

	FORMAL, VOLUNTEER, ADVISER

}
