/** The filter chain: who may see what, headers, hostile input, the password encoder. */
@ApplicationModule(displayName = "Security", allowedDependencies = { "core", "account", "throttle" })
@NullMarked
package org.kaiyuanshe.kcc.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
