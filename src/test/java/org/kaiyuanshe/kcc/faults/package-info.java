/** What becomes of answered writes, and of visitors, when something breaks. */
@NullMarked
package org.kaiyuanshe.kcc.faults;

import org.jspecify.annotations.NullMarked;
