package org.kaiyuanshe.kcc.chapter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of the activity clock (R3).
 *
 * @param dueSoonDays days without a counted event after which one is due soon
 * @param lastCallDays days without a counted event after which the last warning is given
 * @param flagMonths calendar months without a counted event after which the chapter is
 * flagged
 */
@ConfigurationProperties("portal.activity")
public record ActivityRules(@DefaultValue("60") int dueSoonDays, @DefaultValue("75") int lastCallDays,
		@DefaultValue("3") int flagMonths) {

	/** The rules as KCC wrote them. */
	public static ActivityRules standard() {
		return new ActivityRules(60, 75, 3);
	}

}
