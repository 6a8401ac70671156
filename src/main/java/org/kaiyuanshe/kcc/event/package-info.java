/** Events of chapters and of the community itself: drafted, published, cancelled (R9). */
@ApplicationModule(displayName = "Events", allowedDependencies = { "core", "member", "chapter", "search", "photo" })
@NullMarked
package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
