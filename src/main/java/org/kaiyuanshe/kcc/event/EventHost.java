package org.kaiyuanshe.kcc.event;

import org.kaiyuanshe.kcc.core.LocalizedText;

/** A chapter that holds an event, or might. */
public record EventHost(String slug, LocalizedText city) {
}
