package org.kaiyuanshe.kcc.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.kaiyuanshe.kcc.backup.Manifest.PhotoFile;
import org.kaiyuanshe.kcc.backup.Manifest.Rows;
import org.kaiyuanshe.kcc.photo.PhotoStore;

/**
 * Writes the whole portal into one archive: every table as one transaction sees it,
 * however much is written meanwhile, and the files of the photos that it knows.
 */
final class Backup {

	private final DataSource database;

	private final PhotoStore photos;

	private final Consumer<String> progress;

	Backup(DataSource database, PhotoStore photos, Consumer<String> progress) {
		this.database = database;
		this.photos = photos;
		this.progress = progress;
	}

	/** Writes the archive under a name of its own until it is whole. */
	Manifest write(Path file, String portal, Instant now) throws SQLException, IOException {
		if (Files.exists(file)) {
			throw new Refused("%s exists. Name a file that does not.", file);
		}
		Path unfinished = file.resolveSibling(file.getFileName() + ".part");
		Files.deleteIfExists(unfinished);
		try (SweepLock lock = SweepLock.hold(this.database, now, this.progress)) {
			ArchiveFile.create(unfinished);
			Manifest manifest = fill(unfinished, portal, now);
			Seal.press(unfinished);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			return manifest;
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	private Manifest fill(Path file, String portal, Instant now) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection();
				ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			zip.setComment(Seal.blank());
			zip.putNextEntry(new ZipEntry(ArchiveFile.FIRST));
			zip.write(ArchiveFile.WORDS.formatted(now).getBytes(StandardCharsets.UTF_8));
			Tables tables = snapshot(connection);
			String schema = tables.schema().orElseThrow(() -> new Refused("There is no portal in this database."));
			List<Rows> rows = rows(tables, zip);
			List<PhotoFile> kept = new ArrayList<>();
			List<String> missing = new ArrayList<>();
			copyPhotos(tables, zip, kept, missing);
			connection.rollback();
			List<String> leftOut = tables.all().stream().filter(Tables.LEFT_OUT::contains).toList();
			Manifest manifest = new Manifest(Manifest.KIND, Manifest.FORMAT, portal, schema, now, rows, leftOut, kept,
					missing);
			zip.putNextEntry(new ZipEntry(ArchiveFile.MANIFEST));
			zip.write(ArchiveFile.JSON.writeValueAsBytes(manifest));
			zip.closeEntry();
			return manifest;
		}
	}

	private static Tables snapshot(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		return new Tables(connection);
	}

	private List<Rows> rows(Tables tables, ZipOutputStream zip) throws SQLException, IOException {
		List<Rows> rows = new ArrayList<>();
		List<String> wanted = tables.all().stream().filter((table) -> !Tables.LEFT_OUT.contains(table)).toList();
		zip.setLevel(Deflater.BEST_SPEED);
		for (String table : wanted) {
			zip.putNextEntry(new ZipEntry(ArchiveFile.table(table)));
			List<String> columns = tables.columns(table);
			Fingerprint read = tables.read(table, columns, zip);
			rows.add(new Rows(table, columns, read.rows(), read.value()));
			this.progress.accept("%d/%d %s: %d rows".formatted(rows.size(), wanted.size(), table, read.rows()));
		}
		return rows;
	}

	/** The rows that the transaction sees decide which files belong to the backup. */
	private void copyPhotos(Tables tables, ZipOutputStream zip, List<PhotoFile> kept, List<String> missing)
			throws SQLException, IOException {
		if (!tables.all().contains("photo_rendition")) {
			return;
		}
		zip.setLevel(Deflater.NO_COMPRESSION);
		List<String> needed = tables.names(PhotoStore.NEEDED);
		for (String name : needed) {
			Optional<InputStream> file = this.photos.open(name);
			if (file.isEmpty()) {
				missing.add(name);
				this.progress.accept("The file %s of a photo is missing; its row stays.".formatted(name));
			}
			else {
				zip.putNextEntry(new ZipEntry(ArchiveFile.photo(name)));
				kept.add(new PhotoFile(name, copy(file.get(), zip)));
			}
			if (kept.size() % 500 == 499) {
				this.progress.accept("%d of %d files of photos".formatted(kept.size() + 1, needed.size()));
			}
		}
		this.progress.accept("%d files of photos".formatted(kept.size()));
	}

	private static long copy(InputStream file, OutputStream onTo) {
		try (file) {
			return file.transferTo(onTo);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
