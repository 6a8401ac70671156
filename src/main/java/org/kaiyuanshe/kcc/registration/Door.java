package org.kaiyuanshe.kcc.registration;

/** Whether an event takes registrations at a moment, and why not. */
enum Door {

	OFF, EARLY, OPEN, CLOSED, STARTED, CANCELLED

}
