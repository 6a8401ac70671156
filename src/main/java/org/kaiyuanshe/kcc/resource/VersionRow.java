package org.kaiyuanshe.kcc.resource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;

/**
 * A version of a resource.
 *
 * @param number 1 for the first
 * @param at when it came; none if nobody knows
 * @param by who added it
 */
public record VersionRow(int number, @Nullable String note, @Nullable Instant at, @Nullable String by,
		@Nullable String link, @Nullable StoredFile file, long downloads) {

	private static final long KILO = 1000;

	/** The size of the file in words, such as 1.2 MB. */
	public String size() {
		long bytes = (this.file != null) ? this.file.size() : 0;
		return (bytes < KILO * KILO) ? "%d kB".formatted(Math.max(1, Math.round((double) bytes / KILO)))
				: "%.1f MB".formatted((double) bytes / KILO / KILO);
	}

	static @Nullable VersionRow of(ResultSet row) throws SQLException {
		int position = row.getInt("position");
		if (row.wasNull()) {
			return null;
		}
		String hash = row.getString("file_sha256");
		StoredFile file = (hash != null)
				? new StoredFile(hash, FileKind.valueOf(row.getString("file_kind")), row.getInt("file_size")) : null;
		return new VersionRow(position + 1, row.getString("note"), Columns.instant(row, "added_at"),
				row.getString("added_by_name"), row.getString("link"), file, row.getLong("downloads"));
	}

}
