package org.kaiyuanshe.kcc.member;

/** Who sees a part of a member's page, from the widest to the narrowest. */
public enum Audience {

	/** Anyone; also search, lists and what machines get. */
	PUBLIC,
	/** Whoever is signed in, on the member's page alone. */
	MEMBERS,
	/** Nobody but the admins who keep the records. */
	NOBODY;

	/** Whether someone of that circle sees what is shown to this one. */
	boolean includes(Audience reader) {
		return compareTo(reader) <= 0;
	}

}
