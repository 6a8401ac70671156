package org.kaiyuanshe.kcc.event;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * An organisation or community that helped with an event.
 *
 * @param url its page; none if nobody said
 */
@Embeddable
public record EventPartner(@Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name, @Nullable String url) {
}
