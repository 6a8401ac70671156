/** Who did what and when, append-only. */
@ApplicationModule(displayName = "Audit", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
