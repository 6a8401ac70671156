package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.When;

import static org.assertj.core.api.Assertions.assertThat;

/** What a change of one event means for those that follow, and what a copy is. */
class RevisionTests {

	private static final EventDetails BEFORE = details("读书会", "图书馆", 30, "2026-11-28T14:00", "2026-11-28T17:00");

	private static final EventDetails NEXT = details("读书会（加场）", "咖啡馆", 12, "2026-12-26T19:00", "2026-12-26T21:00");

	@Test
	void whatWasLeftAloneStays() {
		assertThat(new Revision(BEFORE, BEFORE).of(NEXT)).isEqualTo(NEXT);
	}

	@Test
	void whatWasChangedGoesToAll() {
		EventDetails after = details("共读", "书店", 20, "2026-11-28T15:00", "2026-11-28T18:00");
		assertThat(new Revision(BEFORE, after).of(NEXT))
			.isEqualTo(details("共读", "书店", 20, "2026-12-26T15:00", "2026-12-26T18:00"));
	}

	@Test
	void aNewTitleDoesNotMoveWhatWasMovedAlone() {
		EventDetails after = details("共读", "图书馆", 30, "2026-11-28T14:00", "2026-11-28T17:00");
		assertThat(new Revision(BEFORE, after).of(NEXT))
			.isEqualTo(details("共读", "咖啡馆", 12, "2026-12-26T19:00", "2026-12-26T21:00"));
	}

	@Test
	void anotherDayIsForTheEventAlone() {
		EventDetails after = details("读书会", "图书馆", 30, "2026-11-29T14:00", "2026-11-29T17:00");
		assertThat(new Revision(BEFORE, after).of(NEXT)).isEqualTo(NEXT);
	}

	@Test
	void aCopyIsADraftOfItsOwnInNoSeries() {
		Event first = Event.draft(new Slug("first"), Aggregate.newId(), BEFORE, EventRecord.none());
		first.publish(null);
		EventSeries.of(first, Recurrence.MONTHLY, 2, Aggregate.newId(), Instant.parse("2026-11-01T00:00:00Z"));
		Event copy = first.copy(new Slug("copy"), NEXT, Aggregate.newId());
		assertThat(copy.isPublic()).isFalse();
		assertThat(copy.getPlace()).isNull();
		assertThat(copy.getDetails()).isEqualTo(NEXT);
	}

	private static EventDetails details(String title, String venue, int capacity, String start, String end) {
		When when = new When(LocalDateTime.parse(start), LocalDateTime.parse(end), ZoneId.of("Asia/Shanghai"), true);
		return new EventDetails(LocalizedText.same(title), null, when, EventMode.IN_PERSON, LocalizedText.same(venue),
				null, null, capacity, false);
	}

}
