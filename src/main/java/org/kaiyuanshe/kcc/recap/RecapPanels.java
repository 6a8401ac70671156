package org.kaiyuanshe.kcc.recap;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPanels;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.event.EventPage;
import org.kaiyuanshe.kcc.event.EventPanels;
import org.springframework.stereotype.Component;

/** Adds to the pages of events and chapters what was written about them. */
@Component
class RecapPanels implements EventPanels, ChapterPanels {

	private static final int OF_A_CHAPTER = 3;

	private final RecapPages pages;

	RecapPanels(RecapPages pages) {
		this.pages = pages;
	}

	/** What is still to come has no recap, so nothing is asked. */
	@Override
	public Map<String, ?> forVisitors(EventPage page, @Nullable SignedIn me) {
		return page.past() ? Map.of("recaps", this.pages.ofEvent(page.card().slug())) : Map.of();
	}

	@Override
	public Map<String, ?> forTeam(EventPage page) {
		return forVisitors(page, null);
	}

	@Override
	public Map<String, ?> forVisitors(String chapter) {
		return Map.of("recaps", this.pages.ofChapter(chapter, OF_A_CHAPTER));
	}

}
