/** City chapters, their teams, what they did and will do, and the activity clock. */
@ApplicationModule(displayName = "Chapters", allowedDependencies = { "core", "member", "search", "photo" })
@NullMarked
package org.kaiyuanshe.kcc.chapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
