/**
 * Content packs: YAML and Markdown that fill an empty portal through the other modules'
 * services, and their pages.
 */
@ApplicationModule(displayName = "Content",
		allowedDependencies = { "core", "member", "account", "chapter", "workgroup", "application", "event", "conduct",
				"registration", "search", "recap", "report", "organisation", "partner", "resource", "annual",
				"conference" })
@NullMarked
package org.kaiyuanshe.kcc.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
