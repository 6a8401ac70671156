package org.kaiyuanshe.kcc.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.resource.FileRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileInspectionTests {

	@Test
	void whatIsTakenIsToldByItsContent() throws Exception {
		assertThat(kind("%PDF-1.7\n".getBytes(), "slides.exe")).isEqualTo(FileKind.PDF);
		assertThat(kind(QrPicture.png(), "x.pdf")).isEqualTo(FileKind.PNG);
		assertThat(kind(QrPicture.written(QrPicture.drawn(9, 9), "jpg"), "")).isEqualTo(FileKind.JPEG);
		assertThat(kind(zip("[Content_Types].xml", "", "ppt/presentation.xml", ""), "a")).isEqualTo(FileKind.PPTX);
		assertThat(kind(zip("[Content_Types].xml", "", "word/document.xml", ""), "a")).isEqualTo(FileKind.DOCX);
		assertThat(kind(zip("mimetype", "application/vnd.oasis.opendocument.presentation"), "a"))
			.isEqualTo(FileKind.ODP);
		assertThat(kind("# 指南\n".getBytes(StandardCharsets.UTF_8), "guide.MD")).isEqualTo(FileKind.MD);
		assertThat(kind("<svg/>".getBytes(), "notes.txt")).isEqualTo(FileKind.TXT);
	}

	@Test
	void whatIsNotTakenIsRefusedForItsReason() throws Exception {
		assertRefused("<svg onload='alert(1)'/>".getBytes(), "x.svg", Reason.KIND);
		assertRefused(zip("a.txt", "a"), "x.zip", Reason.KIND);
		assertRefused(zip("mimetype", "application/epub+zip"), "x.epub", Reason.KIND);
		assertRefused(zip("[Content_Types].xml", "", "ppt/presentation.xml", "", "ppt/vbaProject.bin", "x"), "x.pptx",
				Reason.MACROS);
		assertRefused(zip("[Content_Types].xml", "<Override ContentType='application/vnd.ms-Office.vbaProject'/>",
				"ppt/presentation.xml", "", "ppt/other.bin", "x"), "x.pptx", Reason.MACROS);
		assertRefused(zip("[Content_Types].xml", "word.document.macroEnabled.main+xml", "word/document.xml", ""),
				"x.docx", Reason.MACROS);
		for (String folder : List.of("Basic/script-lc.xml", "Scripts/python/a.py")) {
			assertRefused(zip("mimetype", "application/vnd.oasis.opendocument.text", folder, "x"), "x.odt",
					Reason.MACROS);
		}
		assertRefused(Arrays.copyOf(zip("a.txt", "a"), 20), "x.pptx", Reason.DAMAGED);
		assertRefused(new byte[] { (byte) 0xff, 0 }, "x.txt", Reason.KIND);
		assertRefused("a\u0000b".getBytes(), "x.md", Reason.KIND);
		assertRefused(QrPicture.written(QrPicture.drawn(9, 9), "gif"), "x.png", Reason.KIND);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-20,2026-11-27", "2026-11-21,2026-11-27", "2026-11-22,2026-11-27", "2026-11-23,2026-11-30",
			"2026-12-31,2027-01-07" })
	void fiveWorkingDaysSkipSaturdayAndSunday(LocalDate asked, LocalDate due) {
		assertThat(WorkingDays.after(asked, 5)).isEqualTo(due);
	}

	private static FileKind kind(byte[] content, String name) throws FileRefused {
		return FileInspection.kindOf(content, name);
	}

	private static void assertRefused(byte[] content, String name, Reason reason) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> kind(content, name))
			.matches((refusal) -> refusal.reason() == reason);
	}

	static byte[] zip(String... entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
			for (int at = 0; at < entries.length; at += 2) {
				packed.putNextEntry(new ZipEntry(entries[at]));
				packed.write(entries[at + 1].getBytes());
				packed.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
