package org.kaiyuanshe.kcc.team;

/** What became of an invitation; that it is too old follows from the clock. */
public enum InvitationStatus {

	OPEN, ACCEPTED, DECLINED, WITHDRAWN

}
