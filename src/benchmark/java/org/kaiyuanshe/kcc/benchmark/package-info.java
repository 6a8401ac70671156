/** What docs/performance.md measures with. */
@NullMarked
package org.kaiyuanshe.kcc.benchmark;

import org.jspecify.annotations.NullMarked;
