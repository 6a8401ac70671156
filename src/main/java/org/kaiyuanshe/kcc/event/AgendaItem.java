package org.kaiyuanshe.kcc.event;

import java.time.LocalTime;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Something that happens during an event.
 *
 * @param starts local time of the event; none if nobody said
 */
@Embeddable
public record AgendaItem(@Nullable LocalTime starts, @Embedded @EmbeddedColumnNaming("title_%s") LocalizedText title) {
}
