/**
 * Home, dashboards, layout, errors and languages: what stands above all other modules.
 */
@ApplicationModule(displayName = "Site",
		allowedDependencies = { "core", "member", "chapter", "workgroup", "application", "event", "inactivity",
				"registration", "recap", "partner", "throttle" })
@NullMarked
package org.kaiyuanshe.kcc.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
