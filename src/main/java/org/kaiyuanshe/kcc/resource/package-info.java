/** The library that chapters work with, and the materials that they ask for. */
@ApplicationModule(displayName = "Resources", allowedDependencies = { "core", "member", "chapter", "search" })
@NullMarked
package org.kaiyuanshe.kcc.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
