package org.kaiyuanshe.kcc.pagecache;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.TablesChanged;
import org.kaiyuanshe.kcc.database.DatabaseLink;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** When a kept page is as good as a new one, and when it is better than none. */
class FreshnessTests {

	private static final TablesChanged EVENTS = new TablesChanged(Set.of("event"));

	private final HeardChanges changes = new HeardChanges();

	private final TestClock clock = new TestClock();

	private boolean hears = true;

	private final KeptPages pages = pages(Duration.ZERO);

	@Test
	void aPageIsFreshUntilOneOfItsTablesChanges() {
		Page page = page(this.pages.now());
		assertThat(this.pages.isFresh(page)).isTrue();
		this.changes.changed(new TablesChanged(Set.of("recap")));
		assertThat(this.pages.isFresh(page)).isTrue();
		this.changes.changed(EVENTS);
		assertThat(this.pages.isFresh(page)).isFalse();
		assertThat(this.pages.isUsable(page)).isFalse();
	}

	@Test
	void aPageThatWasMadeWhileAChangeCameIsNotFresh() {
		Page.Born before = this.pages.now();
		this.changes.changed(EVENTS);
		assertThat(this.pages.isFresh(page(before))).isFalse();
		assertThat(this.pages.isFresh(page(this.pages.now()))).isTrue();
	}

	@Test
	void whatChangesManyTimesASecondIsNotMadeAnewEachTime() {
		KeptPages patient = pages(Duration.ofMinutes(1));
		Page page = page(patient.now());
		this.changes.changed(EVENTS);
		assertThat(patient.isFresh(page)).isTrue();
		assertThat(patient.isUsable(page)).isFalse();
		this.changes.changed(TablesChanged.any());
		assertThat(patient.isFresh(page)).isFalse();
	}

	@Test
	void aPageIsNoOlderThanItsMinuteButBetterThanNone() {
		this.clock.advance(Duration.ofSeconds(59));
		Page page = page(this.pages.now());
		assertThat(this.pages.isFresh(page)).isTrue();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.pages.isFresh(page)).isFalse();
		assertThat(this.pages.isUsable(page)).isTrue();
	}

	@Test
	void nothingIsFreshWhereChangesAreNotHeard() {
		Page page = page(this.pages.now());
		this.hears = false;
		assertThat(this.pages.isFresh(page)).isFalse();
	}

	@Test
	void whatMayHaveChangedUnheardIsNeitherFreshNorUsable() {
		Page page = page(this.pages.now());
		this.changes.changed(TablesChanged.any());
		assertThat(this.pages.isFresh(page)).isFalse();
		assertThat(this.pages.isUsable(page)).isFalse();
	}

	private KeptPages pages(Duration pause) {
		DatabaseLink link = new DatabaseLink() {
			@Override
			public boolean hears() {
				return FreshnessTests.this.hears;
			}
		};
		return new KeptPages(this.changes, link, new PageCacheSettings(DataSize.ofMegabytes(1),
				DataSize.ofKilobytes(512), Duration.ofDays(1), pause, Duration.ofSeconds(2)), this.clock);
	}

	private static Page page(Page.Born born) {
		return new Page(Map.of(), "text/html", new byte[0], false, "\"x\"", null, false, born.from(Set.of("event")));
	}

}
