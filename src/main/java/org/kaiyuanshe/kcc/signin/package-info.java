/**
 * The ways to sign in: codes by mail, passkeys, providers; the second factor of admins.
 */
@ApplicationModule(displayName = "Sign-in", allowedDependencies = { "core", "account", "member", "throttle" })
@NullMarked
package org.kaiyuanshe.kcc.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
