package org.kaiyuanshe.kcc.event;

/** What an invited chapter answered. */
public enum CoHostState {

	INVITED, ACCEPTED, DECLINED;

	/**
	 * Whether the state may follow this one: who declined can be invited again, who
	 * accepted can still step back (R9).
	 */
	boolean canBecome(CoHostState next) {
		return switch (this) {
			case INVITED -> next == ACCEPTED || next == DECLINED;
			case ACCEPTED -> next == DECLINED;
			case DECLINED -> next == INVITED;
		};
	}

}
