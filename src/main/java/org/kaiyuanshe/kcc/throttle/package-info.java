/**
 * How often someone may try: counted in the database, so that it holds over restarts and
 * on every node.
 */
@ApplicationModule(displayName = "Throttles", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
