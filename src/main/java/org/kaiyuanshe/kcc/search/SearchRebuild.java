package org.kaiyuanshe.kcc.search;

import java.time.Instant;
import java.util.List;

import org.kaiyuanshe.kcc.core.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the whole index again, some documents at a time, while it goes on being used and
 * kept in step.
 */
@Component
class SearchRebuild implements Job {

	static final String NAME = "search-index";

	private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);

	private static final int BATCH = 500;

	private static final int TRIES = 300;

	private static final long PAUSE_MILLIS = 100;

	private final List<SearchSource> sources;

	private final SearchIndex index;

	private final TransactionTemplate transactions;

	SearchRebuild(List<SearchSource> sources, SearchIndex index, TransactionTemplate transactions) {
		this.sources = sources;
		this.index = index;
		this.transactions = transactions;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int found = 0;
		int gone = 0;
		for (SearchSource source : this.sources) {
			Step step = new Step("", 0, 0, false);
			while (!step.last()) {
				step = next(source, step);
				log.info("Search index: {} of kind {} written", step.found(), source.kind());
			}
			found += step.found();
			gone += step.gone();
		}
		return "documents=%d removed=%d".formatted(found, gone);
	}

	private Step next(SearchSource source, Step step) {
		for (int number = 0; number < TRIES; number++) {
			Step next = this.transactions.execute((transaction) -> this.index.lock() ? write(source, step) : step);
			if (next != step) {
				return next;
			}
			pause();
		}
		throw new IllegalStateException("something else has been changing what is found for too long");
	}

	private Step write(SearchSource source, Step step) {
		List<SearchDocument> documents = source.read(SearchSource.Range.after(step.after(), BATCH));
		boolean last = documents.size() < BATCH;
		String upTo = last ? "" : documents.getLast().ref();
		this.index.put(documents);
		int gone = this.index.forget(source.kind(), step.after(), upTo,
				documents.stream().map(SearchDocument::ref).toList());
		return new Step(upTo, step.found() + documents.size(), step.gone() + gone, last);
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How far it is.
	 *
	 * @param after the last ref written
	 */
	private record Step(String after, int found, int gone, boolean last) {
	}

}
