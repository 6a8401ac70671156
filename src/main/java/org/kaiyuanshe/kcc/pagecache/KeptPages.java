package org.kaiyuanshe.kcc.pagecache;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.database.DatabaseLink;
import org.springframework.stereotype.Component;

/**
 * The pages that are kept. One is as good as a new one while nothing it shows has
 * changed, changes are heard, and the minute lasts in which it was made: people set times
 * in minutes, so what opens at 20:00 shows at 20:00.
 */
@Component
class KeptPages {

	private final Cache<String, Page> kept;

	private final HeardChanges changes;

	private final DatabaseLink database;

	private final PageCacheSettings settings;

	private final Clock clock;

	KeptPages(HeardChanges changes, DatabaseLink database, PageCacheSettings settings, Clock clock) {
		this.changes = changes;
		this.database = database;
		this.settings = settings;
		this.clock = clock;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(settings.size().toBytes())
			.weigher((String address, Page page) -> page.weight() + 2 * address.length())
			.expireAfterWrite(settings.outage())
			.recordStats()
			.build();
	}

	@Nullable Page find(String address) {
		return this.kept.getIfPresent(address);
	}

	/** To be called before a page is made. */
	Page.Born now() {
		return new Page.Born(minute(), System.nanoTime(), this.changes.count(), Set.of());
	}

	void keep(String address, Page page) {
		this.kept.put(address, page);
	}

	/** Whether it is what would be made now. */
	boolean isFresh(Page page) {
		Page.Born born = page.born();
		if (!this.database.hears() || this.changes.missedSince(born.count())) {
			return false;
		}
		if (this.changes.since(born.count(), born.tables())) {
			return isYoung(born);
		}
		return page.lasting() || born.minute() == minute();
	}

	/**
	 * Whether it may be shown when no new one can be made: nothing is known to have
	 * changed.
	 */
	boolean isUsable(Page page) {
		return !page.isNone() && !this.changes.since(page.born().count(), page.born().tables());
	}

	/**
	 * Whether to show what is there without asking the database, which would not answer.
	 */
	boolean isAllThereIs(Page page) {
		return this.database.isLost() && isUsable(page);
	}

	/** What changes many times in a second is not made anew each time. */
	private boolean isYoung(Page.Born born) {
		return age(born).compareTo(this.settings.pause()) < 0;
	}

	static Duration age(Page.Born born) {
		return Duration.ofNanos(System.nanoTime() - born.nanos());
	}

	private long minute() {
		return Math.floorDiv(this.clock.millis(), Duration.ofMinutes(1).toMillis());
	}

	Cache<String, Page> cache() {
		return this.kept;
	}

}
