package org.kaiyuanshe.kcc.backup;

import java.time.Instant;
import java.util.List;

/**
 * What an archive holds, as its last entry tells.
 *
 * @param kind that it is one of ours
 * @param format of the archive itself
 * @param portal the version of the jar that wrote it
 * @param schema the version of the tables
 * @param leftOut tables whose rows do not belong into a backup
 * @param missingPhotos files of photos that the store did not have
 */
record Manifest(String kind, int format, String portal, String schema, Instant createdAt, List<Rows> tables,
		List<String> leftOut, List<PhotoFile> photos, List<String> missingPhotos) {

	static final String KIND = "kcc-portal backup";

	static final int FORMAT = 1;

	/**
	 * The rows of one table.
	 *
	 * @param fingerprint of all rows, whatever their order
	 */
	record Rows(String table, List<String> columns, long rows, String fingerprint) {
	}

	/** A file named after the SHA-256 of its content, and its length in bytes. */
	record PhotoFile(String name, long size) {
	}

	long rows() {
		return this.tables.stream().mapToLong(Rows::rows).sum();
	}

}
