package org.kaiyuanshe.kcc.registration;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about registrations.
 *
 * @param perEmail how many codes a mailbox gets in an hour
 * @param perAddress how many registrations come from one network address in an hour
 * @param offer how long a freed seat is held for the next in line
 */
@ConfigurationProperties("portal.registration")
record RegistrationSettings(@DefaultValue("5") int perEmail, @DefaultValue("20") int perAddress,
		@DefaultValue("24h") Duration offer) {
}
