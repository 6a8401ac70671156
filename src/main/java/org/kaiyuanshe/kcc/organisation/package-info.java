/** The organisation's memory: board terms, awards, projects, channels and contacts. */
@ApplicationModule(displayName = "Organisation", allowedDependencies = { "core", "member", "workgroup", "search" })
@NullMarked
package org.kaiyuanshe.kcc.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
