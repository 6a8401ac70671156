package org.kaiyuanshe.kcc.chapter;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** A city that has a chapter. */
public record TakenCity(String slug, LocalizedText city) {
}
