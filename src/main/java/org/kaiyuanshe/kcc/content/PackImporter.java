package org.kaiyuanshe.kcc.content;

import java.time.Clock;

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

	/**
	 * Whether nothing of that layer was imported yet; two nodes that start at once wait
	 * for each other here.
	 */
	private boolean isFirst(String layer) {
		this.jdbc.sql("set local lock_timeout = '2min'; set local statement_timeout = '2min'").update();
		this.jdbc.sql("lock table content_import in share row exclusive mode").update();
		return this.jdbc.sql("select count(*) from content_import where layer = :layer")
			.param("layer", layer)
			.query(Integer.class)
			.single() == 0;
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
