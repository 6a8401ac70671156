package org.kaiyuanshe.kcc.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Files that are a picture and something else besides. */
class StowawayTests {

	private static final List<byte[]> PICTURES = List.of(Pictures.jpeg(300, 200), Pictures.png(300, 200),
			Pictures.webp(300, 200));

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\n\n<!DOCTYPE html><p>", "  <?xml version='1.0'?>",
			"\0\0<?php system($_GET[0]); ?>", "<?=1?>", "%PDF-1.7\n", "#!/bin/sh\nrm", "MZ\u0090\0", "\u007fELF\2",
			"Rar!\u001a\u0007\1", "PK\u0003\u0004", "words <html><body onload=alert(1)>", "words %PDF-1.4",
			"words <SVG onload='alert(1)'>", "\u00ca\u00fe\u00ba\u00be\0\0" })
	void behindAPictureIsRefused(String behind) {
		for (byte[] picture : PICTURES) {
			assertThat(refusalOf(Mixed.with(picture, behind))).as("" + PictureFormat.of(picture))
				.isEqualTo(Reason.STOWAWAY);
		}
	}

	@Test
	void anArchiveIsRefusedWhereverItBegins() throws Exception {
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(archive)) {
			zip.putNextEntry(new ZipEntry("Main.class"));
			zip.write(new byte[300]);
		}
		for (byte[] picture : PICTURES) {
			String behind = "padding" + new String(archive.toByteArray(), StandardCharsets.ISO_8859_1);
			assertThat(refusalOf(Mixed.with(picture, behind))).isEqualTo(Reason.STOWAWAY);
		}
	}

	@Test
	void inACommentIsRefused() {
		for (String words : List.of("<script>alert(1)</script>", "<?php echo 1; ?>", "<!doctype html>",
				"%PDF-1.4 1 0 obj")) {
			assertThat(refusalOf(Mixed.withComment(Pictures.jpeg(300, 200), words))).as(words)
				.isEqualTo(Reason.STOWAWAY);
		}
		for (String words : List.of("<x:xmpmeta> 5 > 3",
				"<!DOCTYPE plist PUBLIC '-//Apple Computer//DTD PLIST 1.0//EN'>")) {
			assertThat(refusalOf(Mixed.withComment(Pictures.jpeg(300, 200), words))).as(words).isNull();
		}
	}

	@Test
	void whatCamerasAppendIsNone() {
		byte[] film = new byte[3_000_000];
		new Random(7).nextBytes(film);
		String noise = new String(film, StandardCharsets.ISO_8859_1);
		for (String behind : List.of("\0\0\0\u0018ftypmp42" + noise, "\0\0\n0MotionPhoto_Data" + noise + "SEFT",
				"\0\0\0", new String(Pictures.jpeg(160, 120), StandardCharsets.ISO_8859_1),
				new String(Mixed.withComment(Pictures.jpeg(160, 120), "<?xpacket begin=''?><x:xmpmeta>"),
						StandardCharsets.ISO_8859_1))) {
			for (byte[] picture : PICTURES) {
				assertThat(refusalOf(Mixed.with(picture, behind))).isNull();
			}
		}
	}

	@Test
	void theThumbnailInAPhotoIsNotItsEnd() {
		String thumbnail = new String(Pictures.jpeg(160, 120), StandardCharsets.ISO_8859_1) + "MZ";
		assertThat(refusalOf(Mixed.withComment(Pictures.jpeg(300, 200), thumbnail))).isNull();
	}

	static Reason refusalOf(byte[] file) {
		PictureRefused refused = catchThrowableOfType(PictureRefused.class, () -> PictureFile.of(file).draw(300));
		return (refused != null) ? refused.reason() : null;
	}

}
