/** What happened at events: recaps with their galleries (R12). */
@ApplicationModule(displayName = "Recaps",
		allowedDependencies = { "core", "member", "chapter", "event", "photo", "search" })
@NullMarked
package org.kaiyuanshe.kcc.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
