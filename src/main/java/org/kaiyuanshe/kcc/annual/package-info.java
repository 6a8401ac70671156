/**
 * Annual reports: sections with an editor and a reviewer each, some of which the portal
 * tells by itself until they are frozen.
 */
@ApplicationModule(displayName = "Annual reports", allowedDependencies = { "core", "member", "search" })
@NullMarked
package org.kaiyuanshe.kcc.annual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
