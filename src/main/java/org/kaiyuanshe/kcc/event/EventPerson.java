package org.kaiyuanshe.kcc.event;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Someone whom the records name with an event, and as what. */
@Embeddable
public record EventPerson(String name, @Embedded @EmbeddedColumnNaming("role_%s") LocalizedText role) {
}
