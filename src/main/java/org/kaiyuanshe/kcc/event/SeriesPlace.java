package org.kaiyuanshe.kcc.event;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Which one of which series an event is.
 *
 * @param seriesPosition from 1; those that were deleted leave gaps
 */
@Embeddable
record SeriesPlace(UUID seriesId, int seriesPosition) {
}
