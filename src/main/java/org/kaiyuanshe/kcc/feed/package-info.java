/**
 * What machines ask for again and again: calendars to subscribe to, Atom feeds, sitemaps.
 */
@ApplicationModule(displayName = "Feeds",
		allowedDependencies = { "core", "member", "account", "chapter", "workgroup", "event", "registration", "recap" })
@NullMarked
package org.kaiyuanshe.kcc.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
