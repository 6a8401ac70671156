package org.kaiyuanshe.kcc.core;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many days the portal remembers people whom it knows by an address alone (R17).
 *
 * @param applicants after the decision, for applicants and co-leads
 * @param reporters after a report of a breach is closed
 * @param invitees after an invitation ended or ran out
 * @param mails to whom and about what, after they were written
 */
@ConfigurationProperties("portal.retention")
public record Retention(@DefaultValue("180") int applicants, @DefaultValue("180") int reporters,
		@DefaultValue("30") int invitees, @DefaultValue("180") int mails) {

	/** So many days as a length of time. */
	public static Duration days(int number) {
		return Duration.ofDays(number);
	}

}
