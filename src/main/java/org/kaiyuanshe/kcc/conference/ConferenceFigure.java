package org.kaiyuanshe.kcc.conference;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Something that was counted at a conference.
 *
 * @param amount as it was published, such as "1,000+"
 */
@Embeddable
public record ConferenceFigure(String amount, @Embedded @EmbeddedColumnNaming("label_%s") LocalizedText label) {
}
