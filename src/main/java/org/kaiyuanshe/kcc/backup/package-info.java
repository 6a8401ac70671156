/** The portal in one file: written, checked, and put into an empty database. */
@ApplicationModule(displayName = "Backup", allowedDependencies = { "core", "photo", "database" })
@NullMarked
package org.kaiyuanshe.kcc.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
