package org.kaiyuanshe.kcc.registration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;

/**
 * What every mail about a registration needs.
 *
 * @param registration none before the address is confirmed
 * @param link the secret of the link that the mail leads to
 */
public record Letter(@Nullable UUID registration, Participant participant, Occasion occasion, Token link) {
}
