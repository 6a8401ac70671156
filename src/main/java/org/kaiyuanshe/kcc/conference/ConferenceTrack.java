package org.kaiyuanshe.kcc.conference;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * A track of a conference.
 *
 * @param aside whether it is no track but something beside them, such as a fair
 */
@Embeddable
public record ConferenceTrack(@Embedded @EmbeddedColumnNaming("name_%s") LocalizedText name, boolean aside) {
}
