/**
 * What the three-month rule sets in motion: warnings, and cases for people to talk about
 * (R3, R4).
 */
@ApplicationModule(displayName = "Inactivity", allowedDependencies = { "core", "member", "chapter" })
@NullMarked
package org.kaiyuanshe.kcc.inactivity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
