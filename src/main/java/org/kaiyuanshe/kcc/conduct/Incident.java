package org.kaiyuanshe.kcc.conduct;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Embeddable;

/**
 * What is reported, in the reporter's own words.
 *
 * @param place the chapter, the event or where online
 * @param occurred when
 * @param about the path of the page that it is about, without the language
 */
@Embeddable
public record Incident(String what, @Nullable String place, @Nullable String occurred, @Nullable String about) {
}
