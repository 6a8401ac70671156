package org.kaiyuanshe.kcc.site;

import java.util.List;

import org.kaiyuanshe.kcc.chapter.ChapterCard;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.event.EventCard;

/** The home page: true totals, what comes next, who is where, what happened lately. */
public record HomePage(int chapters, int eventsHeld, int formalMembers, int workgroups, List<EventCard> upcoming,
		List<RegionGroup> regions, List<EventCard> past) {

	/** The chapters of one region. */
	public record RegionGroup(LocalizedText name, List<ChapterCard> chapters) {
	}

}
