package org.kaiyuanshe.kcc.chapter;

/** An uploaded file cannot be shown as the QR picture of a chat group. */
class ChatGroupPictureRefused extends Exception {

	/**
	 * Refuses for the reason that the message of that key tells.
	 */
	ChatGroupPictureRefused(String key) {
		super(key);
	}

	/** The message key. */
	String key() {
		return String.valueOf(getMessage());
	}

}
