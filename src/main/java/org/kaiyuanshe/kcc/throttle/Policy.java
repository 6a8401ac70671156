package org.kaiyuanshe.kcc.throttle;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted, and how much of it is enough where an operator says nothing else under
 * {@code portal.throttle.limits.<name>}.
 */
public enum Policy {

	/** Wrong passwords for one account from one network. */
	PASSWORD_PAIR("5/15m"),

	/** Wrong passwords for one account, wherever they come from. */
	PASSWORD_ACCOUNT("10/1d"),

	/** Wrong passwords from one network, whatever the account. */
	PASSWORD_NETWORK("25/5m"),

	/** Wrong passwords in a browser that its owner signed in with before. */
	PASSWORD_BROWSER("5/15m", "10/1d"),

	/** Passwords with which someone who is signed in shows once more who they are. */
	CONFIRMATION("20/15m"),

	/** Codes asked for from one network. */
	CODE_NETWORK("20/1h"),

	/** Codes sent to one mailbox, whoever asks; no longer than a link in it works. */
	CODE_MAILBOX("3/10m"),

	/** Codes asked for in a browser that its owner signed in with before. */
	CODE_BROWSER("6/1h"),

	/** Codes with which someone who is signed in shows once more who they are. */
	CODE_ACCOUNT("10/1h"),

	/**
	 * Tries to sign in by a code, a link, a passkey or a provider from one network,
	 * whoever it is: nobody locks an owner out.
	 */
	SIGN_IN("60/5m"),

	/** Registrations of one mailbox: each sends a mail. */
	REGISTRATION_MAILBOX("5/1h"),

	/** Registrations from one network. */
	REGISTRATION_NETWORK("20/1h"),

	/** New applications: each sends a mail. */
	APPLICATION("10/1h"),

	/** Changes to an application by whoever has its private link. */
	APPLICATION_STEP("60/10m"),

	/** Reports to the admins, and what is added to them. */
	REPORT("10/1h"),

	/** Wishes that a photo be taken down. */
	TAKE_DOWN("10/1h"),

	/** Invitations that send a mail to somebody. */
	INVITATION("30/1h"),

	/** Changes of address: each sends a mail to somebody. */
	EMAIL_CHANGE("5/1h"),

	/** Uploads, each of up to nine photos. */
	UPLOAD("60/10m"),

	/**
	 * Searches; one for each pause while typing, and a whole venue may share a network.
	 */
	SEARCH("240/1m"),

	/** Answers of the API. */
	API("300/1m");

	private final List<Window> windows;

	Policy(String... windows) {
		this.windows = Stream.of(windows).map(Window::valueOf).toList();
	}

	List<Window> usualWindows() {
		return this.windows;
	}

	/** The key of the sentence that says what is enough; its argument is the wait. */
	public String words() {
		return switch (this) {
			case PASSWORD_PAIR, PASSWORD_ACCOUNT, PASSWORD_NETWORK, PASSWORD_BROWSER -> "throttle.password";
			case CODE_NETWORK, CODE_MAILBOX, CODE_BROWSER, CODE_ACCOUNT -> "throttle.code";
			default -> "throttle.usual";
		};
	}

}
