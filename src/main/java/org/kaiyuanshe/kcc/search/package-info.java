/**
 * One index over everything public. Modules above hand documents down; this one knows
 * none of them.
 */
@ApplicationModule(displayName = "Search", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
