/** What people do at the portal, step by step, for Gatling. */
@NullMarked
package org.kaiyuanshe.kcc.benchmark.journey;

import org.jspecify.annotations.NullMarked;
