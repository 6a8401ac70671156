package org.kaiyuanshe.kcc.resource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of requests for materials.
 *
 * @param addressDays days after the one on which it was needed, when an address is erased
 * at the latest (R17)
 */
@ConfigurationProperties("portal.materials")
record MaterialRules(@DefaultValue("30") int addressDays) {
}
