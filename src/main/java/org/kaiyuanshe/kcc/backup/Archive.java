package org.kaiyuanshe.kcc.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.flywaydb.core.api.MigrationVersion;
import org.kaiyuanshe.kcc.backup.Manifest.PhotoFile;
import org.kaiyuanshe.kcc.backup.Manifest.Rows;

/**
 * An archive that was read from its first byte to its last before anyone gets hold of it,
 * and is whole.
 */
final class Archive implements Closeable {

	private static final Pattern PHOTO = Pattern.compile("[0-9a-f]{64}\\.(webp|jpg)");

	private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

	/** Where the name of the first entry of a ZIP file begins. */
	private static final int NAME = 30;

	private final Path file;

	private final ZipFile zip;

	private final Manifest manifest;

	private Archive(Path file, ZipFile zip, Manifest manifest) {
		this.file = file;
		this.zip = zip;
		this.manifest = manifest;
	}

	/**
	 * Opens an archive that is whole and no newer than this portal; any other is refused.
	 * @param newest the newest version of the tables that this portal knows
	 */
	static Archive open(Path file, MigrationVersion newest, Consumer<String> progress) throws IOException {
		refuseWhatIsNone(file);
		Seal.verify(file);
		ZipFile zip = new ZipFile(file.toFile());
		try {
			Archive archive = new Archive(file, zip, manifest(file, zip));
			archive.refuseNewer(newest);
			archive.verify(progress);
			return archive;
		}
		catch (IOException | RuntimeException ex) {
			zip.close();
			throw (ex instanceof Refused refused) ? refused
					: new Refused("%s is damaged: %s. Nothing was changed.", file, ex.getMessage());
		}
	}

	private static void refuseWhatIsNone(Path file) throws IOException {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new Refused("There is no file %s that can be read.", file);
		}
		try (InputStream bytes = Files.newInputStream(file)) {
			String begin = new String(bytes.readNBytes(NAME + ArchiveFile.FIRST.length()), StandardCharsets.ISO_8859_1);
			if (!begin.endsWith(ArchiveFile.FIRST)) {
				throw new Refused("%s is not a backup of a portal. Nothing was changed.", file);
			}
		}
	}

	private static Manifest manifest(Path file, ZipFile zip) throws IOException {
		try (InputStream content = open(zip, ArchiveFile.MANIFEST)) {
			Manifest manifest = ArchiveFile.JSON.readValue(content, Manifest.class);
			if (!manifest.kind().equals(Manifest.KIND) || manifest.format() > Manifest.FORMAT) {
				throw new Refused("%s was written by a newer portal, %s. Use its jar. Nothing was changed.", file,
						manifest.portal());
			}
			return manifest;
		}
	}

	private void refuseNewer(MigrationVersion newest) {
		if (MigrationVersion.fromVersion(this.manifest.schema()).isNewerThan(newest)) {
			throw new Refused(
					"%s was written by a newer portal, %s, with tables of version %s; this one knows %s."
							+ " Use its jar. Nothing was changed.",
					this.file, this.manifest.portal(), this.manifest.schema(), newest);
		}
	}

	private void verify(Consumer<String> progress) throws IOException {
		Set<String> entries = new HashSet<>(this.zip.stream().map(ZipEntry::getName).toList());
		entries.remove(ArchiveFile.FIRST);
		entries.remove(ArchiveFile.MANIFEST);
		for (Rows rows : this.manifest.tables()) {
			entries.remove(ArchiveFile.table(rows.table()));
			refuseUnless(TABLE.matcher(rows.table()).matches() && holds(rows), rows.table());
		}
		for (PhotoFile photo : this.manifest.photos()) {
			entries.remove(ArchiveFile.photo(photo.name()));
			refuseUnless(PHOTO.matcher(photo.name()).matches() && holds(photo), photo.name());
		}
		refuseUnless(entries.isEmpty(), String.valueOf(entries));
		progress.accept("%s is whole: of %s, tables of version %s, %d rows, %d files of photos".formatted(this.file,
				this.manifest.createdAt(), this.manifest.schema(), this.manifest.rows(),
				this.manifest.photos().size()));
	}

	private void refuseUnless(boolean right, String part) {
		if (!right) {
			throw new Refused("%s is damaged: %s is not what its manifest says. Nothing was changed.", this.file, part);
		}
	}

	private boolean holds(Rows rows) throws IOException {
		Fingerprint fingerprint = new Fingerprint(OutputStream.nullOutputStream());
		try (InputStream lines = table(rows)) {
			lines.transferTo(fingerprint);
		}
		return fingerprint.fits(rows);
	}

	private boolean holds(PhotoFile photo) throws IOException {
		byte[] content = photo(photo);
		return content.length == photo.size()
				&& photo.name().startsWith(HexFormat.of().formatHex(Seal.sha256().digest(content)));
	}

	Manifest manifest() {
		return this.manifest;
	}

	InputStream table(Rows rows) throws IOException {
		return open(this.zip, ArchiveFile.table(rows.table()));
	}

	/** The content of a file; each is at most a few megabytes. */
	byte[] photo(PhotoFile photo) throws IOException {
		try (InputStream content = open(this.zip, ArchiveFile.photo(photo.name()))) {
			return content.readAllBytes();
		}
	}

	private static InputStream open(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException(name + " is missing");
		}
		return zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
