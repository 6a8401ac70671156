package org.kaiyuanshe.kcc.chapter;

import java.time.LocalDate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of chat groups (R13).
 *
 * @param days days after which the QR picture of a group expires, unless its lead says
 * otherwise
 */
@ConfigurationProperties("portal.chat-group")
record ChatGroupRules(@DefaultValue("7") int days) {

	/** The longest that a picture can be said to hold, in days. */
	static final int LONGEST = 365;

	/** How many days before the expiry the leads are reminded. */
	static final int REMINDED_BEFORE = 2;

	/** Whether a picture that is uploaded today may expire on that day. */
	static boolean isPossible(LocalDate expiry, LocalDate today) {
		return expiry.isAfter(today) && !expiry.isAfter(today.plusDays(LONGEST));
	}

}
