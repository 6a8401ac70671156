package org.kaiyuanshe.kcc.recap;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * What a recap says.
 *
 * @param body Markdown
 * @param events the events it tells of, in their order
 * @param nextEvent the event it calls its readers to
 */
public record RecapDetails(LocalizedText title, @Nullable LocalizedText body, @Nullable String videoUrl,
		List<UUID> events, @Nullable UUID nextEvent) {

	public RecapDetails {
		events = events.stream().distinct().toList();
	}

}
