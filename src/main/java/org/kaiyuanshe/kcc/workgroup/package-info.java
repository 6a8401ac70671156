/** Workgroups and the executive committee (R15). */
@ApplicationModule(displayName = "Workgroups", allowedDependencies = { "core", "member", "search" })
@NullMarked
package org.kaiyuanshe.kcc.workgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
