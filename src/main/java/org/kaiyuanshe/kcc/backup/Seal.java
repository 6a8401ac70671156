package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The last bytes of an archive, in the comment of the ZIP file: the SHA-256 of every byte
 * before them. Whatever byte is damaged, and wherever the file is cut, it does not fit.
 */
final class Seal {

	private static final String WORDS = "kcc-portal backup, sha256 of all bytes before: ";

	private static final int DIGITS = 64;

	private static final int BUFFER = 1 << 16;

	private Seal() {
	}

	/** What stands in the place of the seal until it is pressed. */
	static String blank() {
		return WORDS + "-".repeat(DIGITS);
	}

	/** Writes the seal of a file that ends in a blank one, and waits for the disk. */
	static void press(Path file) throws IOException {
		String digest = digest(file);
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(bytes.length() - DIGITS);
			bytes.write(digest.getBytes(StandardCharsets.US_ASCII));
			bytes.getFD().sync();
		}
	}

	/** Refuses a file that is not sealed, or no longer what was sealed. */
	static void verify(Path file) throws IOException {
		byte[] end = new byte[WORDS.length() + DIGITS];
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			bytes.seek(Math.max(0, bytes.length() - end.length));
			bytes.read(end);
		}
		String text = new String(end, StandardCharsets.ISO_8859_1);
		if (!text.startsWith(WORDS)) {
			throw new Refused("%s is damaged: its end is missing. Nothing was changed.", file);
		}
		if (!text.substring(WORDS.length()).equals(digest(file))) {
			throw new Refused("%s is damaged: its checksum does not fit its content. Nothing was changed.", file);
		}
	}

	private static String digest(Path file) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[BUFFER];
		long left = Files.size(file) - DIGITS;
		try (InputStream bytes = Files.newInputStream(file)) {
			while (left > 0) {
				int read = bytes.read(buffer, 0, (int) Math.min(left, BUFFER));
				if (read < 0) {
					break;
				}
				digest.update(buffer, 0, read);
				left -= read;
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
