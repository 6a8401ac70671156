package org.kaiyuanshe.kcc.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that the library takes, told by their content. */
public enum FileKind {

	PDF("application/pdf"), PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	ODP("application/vnd.oasis.opendocument.presentation"), ODT("application/vnd.oasis.opendocument.text"),
	ODS("application/vnd.oasis.opendocument.spreadsheet"), PNG("image/png"), JPEG("image/jpeg"), WEBP("image/webp"),
	MD("text/markdown;charset=UTF-8"), TXT("text/plain;charset=UTF-8");

	private final String mediaType;

	FileKind(String mediaType) {
		this.mediaType = mediaType;
	}

	String mediaType() {
		return this.mediaType;
	}

	/** The end of a file's name. */
	String ending() {
		return (this == JPEG) ? "jpg" : name().toLowerCase(Locale.ROOT);
	}

	/** The document of that type in the words of OpenDocument. */
	static Optional<FileKind> openDocument(String type) {
		return Stream.of(ODP, ODT, ODS).filter((kind) -> kind.mediaType.equals(type)).findFirst();
	}

}
