package org.kaiyuanshe.kcc.site;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets jobs run by themselves; tests switch this off and run them by name. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "portal.jobs.enabled", matchIfMissing = true)
class SchedulingConfiguration {

}
