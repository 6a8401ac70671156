package org.kaiyuanshe.kcc.photo;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of photos are kept, each under the hash of its content. */
public interface PhotoStore {

	/** The job that removes files; whoever holds its lock finds every file in place. */
	String SWEEP = "photos";

	/** The files that the photos of a database need: name and size in bytes. */
	String NEEDED = """
			select distinct sha256 || '.' || lower(encoding) as name, size from photo_rendition order by name
			""";

	/** Stores a file whole or not at all; one of that name is written anew. */
	void put(String name, byte[] content);

	/** The content of a file; none if there is no such file. */
	Optional<InputStream> open(String name);

	boolean exists(String name);

	/** Removes a file; nothing happens if there is none. */
	void delete(String name);

	/** Every file there is; the stream is to be closed. */
	Stream<StoredFile> list();

	/** A file and when it was written. */
	record StoredFile(String name, Instant writtenAt) {
	}

}
