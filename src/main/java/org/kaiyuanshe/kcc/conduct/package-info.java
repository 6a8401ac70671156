/** The code of conduct in its versions, and private reports of breaches (R8). */
@ApplicationModule(displayName = "Conduct", allowedDependencies = { "core", "member", "account" })
@NullMarked
package org.kaiyuanshe.kcc.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
