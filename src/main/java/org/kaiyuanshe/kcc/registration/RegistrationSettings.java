package org.kaiyuanshe.kcc.registration;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about registrations.
 *
 * @param offer how long a freed seat is held for the next in line
 */
@ConfigurationProperties("portal.registration")
record RegistrationSettings(@DefaultValue("24h") Duration offer) {
}
