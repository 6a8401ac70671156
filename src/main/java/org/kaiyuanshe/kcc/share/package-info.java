/**
 * How pages look elsewhere: structured data for search engines, previews in chats,
 * posters to pass on.
 */
@ApplicationModule(displayName = "Sharing",
		allowedDependencies = { "core", "member", "chapter", "workgroup", "event", "recap", "photo", "conference" })
@NullMarked
package org.kaiyuanshe.kcc.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
