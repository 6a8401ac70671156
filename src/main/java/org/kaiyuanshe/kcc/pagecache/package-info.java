/** Pages as every visitor gets them, kept in memory until what they show changes. */
@ApplicationModule(displayName = "Page cache", allowedDependencies = { "core", "database" })
@NullMarked
package org.kaiyuanshe.kcc.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
