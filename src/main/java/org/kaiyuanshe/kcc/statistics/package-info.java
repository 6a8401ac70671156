/** What happened month by month, as charts with their tables; true totals only. */
@ApplicationModule(displayName = "Statistics",
		allowedDependencies = { "core", "member", "chapter", "event", "registration", "report" })
@NullMarked
package org.kaiyuanshe.kcc.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
