package org.kaiyuanshe.kcc.pagecache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.springframework.stereotype.Component;

/** What an operator sees of the page cache. */
@Component
class PageMetrics implements MeterBinder {

	private final KeptPages pages;

	private final Tally tally;

	private final HeardChanges changes;

	PageMetrics(KeptPages pages, Tally tally, HeardChanges changes) {
		this.pages = pages;
		this.tally = tally;
		this.changes = changes;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Tally.Outcome outcome : Tally.Outcome.values()) {
			FunctionCounter.builder("portal.page.cache.answers", this.tally, (counted) -> counted.of(outcome))
				.tag("outcome", outcome.tag())
				.description("Answers to visitors")
				.register(registry);
		}
		FunctionCounter.builder("portal.page.cache.changes", this.changes, HeardChanges::heard)
			.description("Notices of changes that were heard")
			.register(registry);
		Gauge.builder("portal.page.cache.size", this.pages, PageMetrics::bytes)
			.baseUnit("bytes")
			.description("Memory that kept pages take")
			.register(registry);
		CaffeineCacheMetrics.monitor(registry, this.pages.cache(), "pages");
	}

	private static double bytes(KeptPages pages) {
		return pages.cache()
			.policy()
			.eviction()
			.map((eviction) -> (double) eviction.weightedSize().orElse(0))
			.orElse(0.0);
	}

}
