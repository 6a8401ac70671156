/**
 * Shared kernel: identity, decisions, slugs, localized text, Markdown, tokens, the clock,
 * jobs. Knows no other module.
 */
@ApplicationModule(displayName = "Core", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.kaiyuanshe.kcc.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
