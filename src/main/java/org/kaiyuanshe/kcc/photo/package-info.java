/** Stored pictures: checked, drawn anew, kept as files, taken down on request (R12). */
@ApplicationModule(displayName = "Photos", allowedDependencies = { "core", "member" })
@NullMarked
package org.kaiyuanshe.kcc.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
