/**
 * What is public, as JSON for programs: read only, the same for everyone.
 */
@ApplicationModule(displayName = "API",
		allowedDependencies = { "core", "member", "chapter", "workgroup", "event", "recap", "photo", "partner" })
@NullMarked
package org.kaiyuanshe.kcc.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
