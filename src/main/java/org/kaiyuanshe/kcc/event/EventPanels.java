package org.kaiyuanshe.kcc.event;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;

/**
 * What a module above adds to the pages of an event, as attributes for its own part of
 * the template; nothing is an empty map.
 */
public interface EventPanels {

	/** For the public page. */
	Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me);

	/** For the page on which the team manages the event. */
	Map<String, ?> forTeam(EventPage page);

}
