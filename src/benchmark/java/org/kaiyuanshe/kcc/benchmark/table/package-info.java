/** Measures every goal of speed and prints them as one table. */
@NullMarked
package org.kaiyuanshe.kcc.benchmark.table;

import org.jspecify.annotations.NullMarked;
