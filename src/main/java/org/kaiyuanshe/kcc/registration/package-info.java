/**
 * Registration for events without an account, the waitlist, the day itself, attendance
 * (R10, R11).
 */
@ApplicationModule(displayName = "Registration",
		allowedDependencies = { "core", "member", "chapter", "event", "throttle" })
@NullMarked
package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
