package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ActivityStage;
import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;

/**
 * Everything public about a chapter but its events, which have a list of their own.
 *
 * @param mailbox a group mailbox, never anyone's own
 * @param intro Markdown
 */
record ChapterDetail(String slug, String url, @Nullable Phrase name, @Nullable Phrase city, String region,
		String country, String zone, ChapterStatus status, @Nullable ActivityStage stage, @Nullable LocalDate foundedOn,
		@Nullable Phrase founded, @Nullable Phrase intro, @Nullable String mailbox, List<Person> team, String calendar,
		String feed, @Nullable String source, @Nullable String asOf) {

	static ChapterDetail of(ChapterPage page, List<Person> team, Reader reader) {
		String url = reader.url("/chapters/" + page.slug());
		return new ChapterDetail(page.slug(), url, reader.words(page.name()), reader.words(page.city()), page.region(),
				page.country(), page.zone(), page.status(), (page.clock() != null) ? page.clock().stage() : null,
				page.foundedOn(), reader.words(page.foundedText()), reader.words(page.intro()), page.mailbox(), team,
				url + "/calendar.ics", url + "/feed.atom", page.provenance().source(), page.provenance().asOf());
	}

}
