/** Consent to what a chapter would publish in the name of the whole community (R7). */
@ApplicationModule(displayName = "Press", allowedDependencies = { "core", "member", "chapter" })
@NullMarked
package org.kaiyuanshe.kcc.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
