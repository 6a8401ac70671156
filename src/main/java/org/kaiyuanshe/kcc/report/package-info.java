/** What chapters report of each quarter, prefilled with what other modules know (R6). */
@ApplicationModule(displayName = "Reports", allowedDependencies = { "core", "member", "chapter" })
@NullMarked
package org.kaiyuanshe.kcc.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
