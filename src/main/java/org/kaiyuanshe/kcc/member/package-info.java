/** People the community knows, and the roles they hold or held. */
@ApplicationModule(displayName = "Members", allowedDependencies = { "core", "search" })
@NullMarked
package org.kaiyuanshe.kcc.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
