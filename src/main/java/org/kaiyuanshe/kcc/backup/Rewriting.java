package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.backup.Manifest.Rows;

/** Fills tables from an archive, and reads each again to see that it is the same. */
final class Rewriting {

	private final Tables tables;

	private final Consumer<String> progress;

	Rewriting(Tables tables, Consumer<String> progress) {
		this.tables = tables;
		this.progress = progress;
	}

	void fill(Archive archive) throws SQLException, IOException {
		Manifest manifest = archive.manifest();
		refuseOthers(manifest);
		int number = 0;
		for (Rows rows : manifest.tables()) {
			try (InputStream lines = archive.table(rows)) {
				this.tables.fill(rows.table(), rows.columns(), lines);
			}
			Fingerprint found = this.tables.read(rows.table(), rows.columns(), OutputStream.nullOutputStream());
			if (!found.fits(rows)) {
				throw new Refused("The rows of %s are not what the archive holds. Nothing was kept.", rows.table());
			}
			number++;
			this.progress.accept("%d/%d %s: %d rows, checked".formatted(number, manifest.tables().size(), rows.table(),
					rows.rows()));
		}
	}

	/** Each table and column is either in the archive or was left out of it. */
	private void refuseOthers(Manifest manifest) throws SQLException {
		Set<String> here = new HashSet<>(this.tables.all());
		Set<String> there = new HashSet<>(manifest.leftOut());
		manifest.tables().forEach((rows) -> there.add(rows.table()));
		if (!here.equals(there)) {
			throw new Refused("The archive has other tables than version %s of this portal. Nothing was kept.",
					manifest.schema());
		}
		for (Rows rows : manifest.tables()) {
			List<String> columns = this.tables.columns(rows.table());
			if (!new HashSet<>(columns).equals(Set.copyOf(rows.columns()))) {
				throw new Refused(
						"The archive has other columns of %s than version %s of this portal." + " Nothing was kept.",
						rows.table(), manifest.schema());
			}
		}
	}

}
