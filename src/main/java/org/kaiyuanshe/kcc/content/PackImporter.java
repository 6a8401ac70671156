package org.kaiyuanshe.kcc.content;

import java.time.Clock;
import java.time.Duration;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports packs through the modules' own services, each pack whole or not at all, and
 * each once.
 */
@Component
class PackImporter {

	private static final Logger log = LoggerFactory.getLogger(PackImporter.class);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final RecordImporter records;

	private final SampleImporter samples;

	private final Communities communities;

	private final JdbcClient jdbc;

	private final Clock clock;

	PackImporter(RecordImporter records, SampleImporter samples, Communities communities, JdbcClient jdbc,
			Clock clock) {
		this.records = records;
		this.samples = samples;
		this.communities = communities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Fills an empty portal with a pack; a portal that has its content already is left
	 * alone.
	 */
	@Transactional
	public void importRecords(Pack pack) {
		if (isFirst("records")) {
			ImportReport report = new ImportReport();
			this.records.importAll(pack, report);
			remember("records", pack, report);
		}
	}

	/** Does both in one transaction: of a broken pack nothing stays. */
	@Transactional
	public void importAll(Pack records, Pack samples) {
		importRecords(records);
		importSamples(samples);
	}

	/** Lays sample data on top of the records, about the community that they describe. */
	@Transactional
	public void importSamples(Pack pack) {
		if (isFirst("samples")) {
			ImportReport report = new ImportReport();
			String community = Slug.from(this.communities.current().shortName()).value();
			this.samples.importAll(pack.about(community), report);
			remember("samples", pack, report);
		}
	}

	/** Whether nothing of that layer was imported yet. */
	private boolean isFirst(String layer) {
		awaitTurn();
		return this.jdbc.sql("select count(*) from content_import where layer = :layer")
			.param("layer", layer)
			.query(Integer.class)
			.single() == 0;
	}

	/**
	 * Nodes that start at once import one after the other. They ask again and again, for
	 * no statement may wait as long as an import takes.
	 */
	private void awaitTurn() {
		long limit = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!isMyTurn()) {
			if (System.nanoTime() > limit) {
				throw new IllegalStateException("Another node has been importing for " + LONGEST_WAIT);
			}
			pause();
		}
	}

	private boolean isMyTurn() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('content import', 0))")
			.query(Boolean.class)
			.single();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while another node imports", ex);
		}
	}

	private void remember(String layer, Pack pack, ImportReport report) {
		this.jdbc.sql("""
				insert into content_import (layer, pack, imported_at, summary) values (:layer, :pack, :now, :summary)
				""")
			.param("layer", layer)
			.param("pack", pack.name())
			.param("now", Columns.parameter(this.clock.instant()))
			.param("summary", report.summary())
			.update();
		log.info("Content pack '{}': {}", pack.name(), report.summary());
	}

}
