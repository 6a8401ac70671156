package org.kaiyuanshe.kcc.registration;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about registrations.
 *
 * @param offer how long a freed seat is held for the next in line
 * @param memoryDays days after an event until its participants' names and addresses are
 * erased (R17)
 */
@ConfigurationProperties("portal.registration")
record RegistrationSettings(@DefaultValue("24h") Duration offer, @DefaultValue("180") int memoryDays) {
}
