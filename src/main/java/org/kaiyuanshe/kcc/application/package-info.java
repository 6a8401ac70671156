/** Applications for new chapters: made, confirmed, decided (R1, R2). */
@ApplicationModule(displayName = "Applications", allowedDependencies = { "core", "member", "chapter" })
@NullMarked
package org.kaiyuanshe.kcc.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
