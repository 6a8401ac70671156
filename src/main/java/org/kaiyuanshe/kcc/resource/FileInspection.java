package org.kaiyuanshe.kcc.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.kaiyuanshe.kcc.resource.FileRefused.Reason;

/**
 * Tells the kind of a file by its content; its name decides only between texts. What is
 * not known is refused.
 */
final class FileInspection {

	private static final int LONGEST_TYPE = 100;

	private static final int LONGEST_LIST = 1 << 20;

	private FileInspection() {
	}

	static FileKind kindOf(byte[] content, String name) throws FileRefused {
		if (begins(content, 0, "%PDF-")) {
			return FileKind.PDF;
		}
		if (begins(content, 0, "\u0089PNG\r\n")) {
			return FileKind.PNG;
		}
		if (begins(content, 0, "\u00ff\u00d8\u00ff")) {
			return FileKind.JPEG;
		}
		if (begins(content, 0, "RIFF") && begins(content, 8, "WEBP")) {
			return FileKind.WEBP;
		}
		return begins(content, 0, "PK\u0003\u0004") ? document(content) : text(content, name);
	}

	private static boolean begins(byte[] content, int at, String mark) {
		byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= at + bytes.length
				&& Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
	}

	/** Reads the list of what a document packs, so that nothing large is unpacked. */
	private static FileKind document(byte[] content) throws FileRefused {
		try {
			Path copy = Files.createTempFile("resource", ".zip");
			try {
				Files.write(copy, content);
				try (ZipFile packed = new ZipFile(copy.toFile())) {
					return document(packed);
				}
			}
			finally {
				Files.delete(copy);
			}
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new FileRefused(Reason.DAMAGED);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileKind document(ZipFile packed) throws IOException, FileRefused {
		if (packed.stream().map((entry) -> entry.getName().toLowerCase(Locale.ROOT)).anyMatch(FileInspection::isMacro)
				|| listsMacros(packed)) {
			throw new FileRefused(Reason.MACROS);
		}
		ZipEntry type = packed.getEntry("mimetype");
		if (type != null) {
			try (InputStream words = packed.getInputStream(type)) {
				return FileKind
					.openDocument(new String(words.readNBytes(LONGEST_TYPE), StandardCharsets.ISO_8859_1).strip())
					.orElseThrow(() -> new FileRefused(Reason.KIND));
			}
		}
		if (packed.getEntry("[Content_Types].xml") != null) {
			for (Map.Entry<String, FileKind> part : Map
				.of("ppt/presentation.xml", FileKind.PPTX, "word/document.xml", FileKind.DOCX, "xl/workbook.xml",
						FileKind.XLSX)
				.entrySet()) {
				if (packed.getEntry(part.getKey()) != null) {
					return part.getValue();
				}
			}
		}
		throw new FileRefused(Reason.KIND);
	}

	/** Microsoft's projects, and the two folders of OpenDocument. */
	private static boolean isMacro(String entry) {
		return entry.endsWith("vbaproject.bin") || entry.startsWith("basic/") || entry.startsWith("scripts/");
	}

	/** Whether the list of a document's parts names macros, whatever they are called. */
	private static boolean listsMacros(ZipFile packed) throws IOException, FileRefused {
		ZipEntry list = packed.getEntry("[Content_Types].xml");
		if (list == null) {
			return false;
		}
		try (InputStream words = packed.getInputStream(list)) {
			byte[] read = words.readNBytes(LONGEST_LIST + 1);
			if (read.length > LONGEST_LIST) {
				throw new FileRefused(Reason.KIND);
			}
			// In UTF-16 a zero stands beside each letter.
			String types = new String(read, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
			return types.contains("macroenabled") || types.contains("vbaproject");
		}
	}

	private static FileKind text(byte[] content, String name) throws FileRefused {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean known = ending.equals("md") || ending.equals("txt");
		if (!known || content.length == 0 || !isText(content)) {
			throw new FileRefused(Reason.KIND);
		}
		return ending.equals("md") ? FileKind.MD : FileKind.TXT;
	}

	private static boolean isText(byte[] content) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(content))
				.chars()
				.noneMatch((character) -> character < ' ' && "\t\r\n\f".indexOf(character) < 0);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
