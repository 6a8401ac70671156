package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import tools.jackson.databind.json.JsonMapper;

/** How an archive is laid out: a ZIP file that others can open, too. */
final class ArchiveFile {

	static final JsonMapper JSON = JsonMapper.builder().build();

	/** Stands first, so that a file that was cut is still known by it. */
	static final String FIRST = "kcc-portal-backup.txt";

	static final String MANIFEST = "manifest.json";

	static final String WORDS = """
			A backup of a KCC portal, written %s.

			It holds everything that people entered, personal data included: names, mail addresses, registrations,
			applications, reports made in confidence, hashes of passwords, and the keys that links are signed with.
			Keep it as safe as the database, and no longer than you promise.

			tables/    the rows, as PostgreSQL's COPY writes them
			photos/    the files of photos, each named after its SHA-256
			manifest.json    what has to be there, with checksums; the comment of this ZIP file is the checksum of all

			java -jar kcc-portal.jar check <file>      says whether it is whole
			java -jar kcc-portal.jar restore <file>    puts it into an empty database
			""";

	private ArchiveFile() {
	}

	static String table(String name) {
		return "tables/" + name + ".copy";
	}

	static String photo(String name) {
		return "photos/" + name;
	}

	/** A new file that its owner alone can read. */
	static void create(Path file) throws IOException {
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		else {
			Files.createFile(file);
		}
	}

}
