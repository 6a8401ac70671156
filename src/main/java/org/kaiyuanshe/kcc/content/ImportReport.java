package org.kaiyuanshe.kcc.content;

import org.kaiyuanshe.kcc.content.Pack.Located;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says line by line what became of each record of a pack, and counts. */
final class ImportReport {

	private static final Logger log = LoggerFactory.getLogger("content");

	private int imported;

	private int repaired;

	private int skipped;

	void imported(Located<?> at, String what) {
		this.imported++;
		log.info("{}:{} imported {}", at.file(), at.line(), what);
	}

	void repaired(Located<?> at, String what) {
		this.repaired++;
		log.info("{}:{} repaired {}", at.file(), at.line(), what);
	}

	void skipped(Located<?> at, String what, String why) {
		this.skipped++;
		log.info("{}:{} skipped {}: {}", at.file(), at.line(), what, why);
	}

	String summary() {
		return "imported=%d repaired=%d skipped=%d".formatted(this.imported, this.repaired, this.skipped);
	}

}
