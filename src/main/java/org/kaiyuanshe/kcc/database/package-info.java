/** The roles of the database, and the server that comes along for the first run. */
@ApplicationModule(displayName = "Database", allowedDependencies = "core")
@NullMarked
package org.kaiyuanshe.kcc.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
