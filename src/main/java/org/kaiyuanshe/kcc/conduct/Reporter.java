package org.kaiyuanshe.kcc.conduct;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * Who reports, as far as they say.
 *
 * @param mayReply whether they want to be written to
 * @param language the BCP 47 tag of the language to write to them in
 */
@Embeddable
public record Reporter(@Nullable String name, @Nullable String email, boolean mayReply, String language) {
}
