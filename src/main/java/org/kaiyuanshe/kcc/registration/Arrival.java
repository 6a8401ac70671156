package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Someone who wants to come and whose e-mail address is known to be theirs.
 *
 * @param member the member behind a signed-in account
 */
record Arrival(Participant participant, @Nullable UUID member, List<Answer> answers, boolean sample) {
}
