/**
 * What signs in: accounts, their passwords and consents, and the one-time link for the
 * first site admin.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = { "core", "member" })
@NullMarked
package org.kaiyuanshe.kcc.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
