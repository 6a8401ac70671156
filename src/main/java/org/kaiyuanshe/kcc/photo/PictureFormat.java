package org.kaiyuanshe.kcc.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A format in which pictures are taken, known by its first bytes. */
enum PictureFormat {

	JPEG("jpeg", "jpg", "jpe", "jfif", "mpo"), PNG("png"), WEBP("webp");

	private static final byte[] PNG_MAGIC = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})", Pattern.DOTALL);

	private final String name;

	private final Set<String> otherEndings;

	PictureFormat(String name, String... otherEndings) {
		this.name = name;
		this.otherEndings = Set.of(otherEndings);
	}

	/** Whether a file of that name may be of this format; one that does not say may. */
	boolean suits(String fileName) {
		Matcher ending = ENDING.matcher(fileName);
		if (!ending.matches()) {
			return true;
		}
		String said = ending.group(1).toLowerCase(Locale.ROOT);
		return said.equals(this.name) || this.otherEndings.contains(said);
	}

	/** The format of a file, whatever its name says. */
	static Optional<PictureFormat> of(byte[] file) {
		if (file.length > 12 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff) {
			return Optional.of(JPEG);
		}
		if (file.length >= 33 && Arrays.equals(file, 0, PNG_MAGIC.length, PNG_MAGIC, 0, PNG_MAGIC.length)) {
			return Optional.of(PNG);
		}
		boolean webp = file.length > 30 && isAt(file, 0, "RIFF") && isAt(file, 8, "WEBP");
		return webp ? Optional.of(WEBP) : Optional.empty();
	}

	static boolean isAt(byte[] file, int offset, String letters) {
		byte[] expected = letters.getBytes(StandardCharsets.US_ASCII);
		return file.length >= offset + expected.length
				&& Arrays.equals(file, offset, offset + expected.length, expected, 0, expected.length);
	}

	/** A decoder in Java: what strangers send is never handed to native code. */
	ImageReader reader() {
		for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(this.name); readers.hasNext();) {
			ImageReader reader = readers.next();
			if (!reader.getClass().getName().startsWith("com.luciad.")) {
				return reader;
			}
		}
		throw new IllegalStateException("No decoder for " + this.name);
	}

}
