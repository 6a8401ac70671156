/**
 * What an operator watches: figures of the community beside those of the machine, what
 * jobs did, and traces where a collector is named.
 */
@ApplicationModule(displayName = "Monitoring", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
