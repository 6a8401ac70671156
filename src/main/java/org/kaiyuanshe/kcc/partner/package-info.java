/** Partner organisations: who they are, what was agreed, what was done together. */
@ApplicationModule(displayName = "Partners", allowedDependencies = { "core", "member", "chapter", "event", "search" })
@NullMarked
package org.kaiyuanshe.kcc.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
