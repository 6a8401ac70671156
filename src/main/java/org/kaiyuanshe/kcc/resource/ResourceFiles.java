package org.kaiyuanshe.kcc.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps the files of the library in the database, in pieces: they are few, change in the
 * transaction of what is said about them, and are in the same backup.
 */
@Component
class ResourceFiles {

	/** The most that is taken, in bytes. */
	static final long MOST_BYTES = 20L * 1024 * 1024;

	private static final int PIECE = 1024 * 1024;

	private final JdbcClient jdbc;

	ResourceFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores a file; one that is there already is not stored again.
	 * @throws FileRefused if it is none that the library takes; nothing is stored
	 */
	@Transactional(rollbackFor = FileRefused.class)
	public StoredFile take(MultipartFile file) throws FileRefused {
		if (file.getSize() > MOST_BYTES) {
			throw new FileRefused(FileRefused.Reason.BYTES);
		}
		byte[] content = content(file);
		FileKind kind = FileInspection.kindOf(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
		StoredFile stored = new StoredFile(sha256(content), kind, content.length);
		boolean isNew = this.jdbc
			.sql("insert into resource_file (sha256, size) values (:hash, :size) on conflict do nothing")
			.param("hash", stored.sha256())
			.param("size", content.length)
			.update() > 0;
		for (int from = 0; isNew && from < content.length; from += PIECE) {
			this.jdbc
				.sql("insert into resource_file_piece (sha256, position, content) values (:hash, :position, :content)")
				.param("hash", stored.sha256())
				.param("position", from / PIECE)
				.param("content", Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length)))
				.update();
		}
		return stored;
	}

	/** Reads a file piece by piece; no connection is held in between. */
	InputStream open(StoredFile file) {
		Iterator<InputStream> pieces = IntStream.range(0, (file.size() + PIECE - 1) / PIECE)
			.mapToObj((position) -> piece(file.sha256(), position))
			.iterator();
		return new SequenceInputStream(new Enumeration<>() {
			@Override
			public boolean hasMoreElements() {
				return pieces.hasNext();
			}

			@Override
			public InputStream nextElement() {
				return pieces.next();
			}
		});
	}

	private InputStream piece(String hash, int position) {
		return new ByteArrayInputStream(
				this.jdbc.sql("select content from resource_file_piece where sha256 = :hash and position = :position")
					.param("hash", hash)
					.param("position", position)
					.query((row, number) -> row.getBytes("content"))
					.single());
	}

	private static byte[] content(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
