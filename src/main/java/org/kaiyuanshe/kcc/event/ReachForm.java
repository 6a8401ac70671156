package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;

/**
 * How far a change of an event in a series goes.
 *
 * @param following whether to all that follow as well
 * @param seen how those stood when the form was opened
 */
record ReachForm(boolean following, @Nullable Long seen) {
}
