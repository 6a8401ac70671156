/**
 * A community as large as asked for, made up and marked as such, to measure the portal
 * with. It stands among the tests so that every build shows that it still fits the
 * tables.
 */
@NullMarked
package org.kaiyuanshe.kcc.benchmark.data;

import org.jspecify.annotations.NullMarked;
