package org.kaiyuanshe.kcc.event;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** An organisation or community that helped with an event. */
@Embeddable
public record EventPartner(@Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name) {
}
