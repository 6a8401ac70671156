/** Every mail that the portal sends, from events only, through an outbox. */
@ApplicationModule(displayName = "Notifications",
		allowedDependencies = { "core", "member", "account", "chapter", "application", "event", "inactivity", "team",
				"press", "conduct", "registration", "photo", "recap", "resource", "report", "signin", "privacy" })
@NullMarked
package org.kaiyuanshe.kcc.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
