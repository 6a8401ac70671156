/** The PostgreSQL server that the portal brings along for its first run. */
@ApplicationModule(displayName = "Database", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
