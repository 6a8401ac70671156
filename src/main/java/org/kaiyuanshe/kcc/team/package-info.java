/** Teams of chapters: invited, changed, handed over, and certified (R14). */
@ApplicationModule(displayName = "Teams", allowedDependencies = { "core", "member", "account", "chapter" })
@NullMarked
package org.kaiyuanshe.kcc.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
