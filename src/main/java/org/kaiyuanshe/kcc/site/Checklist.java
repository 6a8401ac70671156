package org.kaiyuanshe.kcc.site;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChatGroupView;

/**
 * What a young chapter does first. It is read off the chapter's page, so nobody ticks
 * anything.
 */
public record Checklist(List<Step> steps) {

	/** Days after its founding during which a chapter is young. */
	private static final int YOUTH = 180;

	private static final int SMALLEST_TEAM = 2;

	/** The steps of a young chapter that has not done all of them; none for any other. */
	static @Nullable Checklist of(ChapterPage page, LocalDate today) {
		String base = "/manage/chapters/" + page.slug() + "/";
		Checklist list = new Checklist(List.of(new Step("intro", !page.intro().isEmpty(), base + "profile"),
				new Step("team", page.presentTeam().size() >= SMALLEST_TEAM, base + "team"),
				new Step("chat", hasChat(page), base + "chat-group"),
				new Step("announcement", hasBegun(page), base + "announcement"),
				new Step("event", hasBegun(page), base + "events/new")));
		boolean isYoung = page.foundedOn() != null && page.foundedOn().plusDays(YOUTH).isAfter(today);
		return (isYoung && !list.isDone()) ? list : null;
	}

	/** How many steps are done. */
	public int done() {
		return (int) this.steps.stream().filter(Step::done).count();
	}

	private boolean isDone() {
		return this.steps.stream().allMatch(Step::done);
	}

	private static boolean hasChat(ChapterPage page) {
		ChatGroupView group = page.contacts().chatGroup();
		return !page.chat().isEmpty() || group.isShown() || group.contact() != null;
	}

	private static boolean hasBegun(ChapterPage page) {
		return !page.upcoming().isEmpty() || !page.past().isEmpty();
	}

	/** One step: {@code site.checklist.<kind>} says what, {@code path} leads there. */
	public record Step(String kind, boolean done, String path) {
	}

}
