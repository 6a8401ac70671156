/** Conferences of the community: one main venue and many cities ("1+N"). */
@ApplicationModule(displayName = "Conferences", allowedDependencies = { "core", "member", "event", "search" })
@NullMarked
package org.kaiyuanshe.kcc.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
