package org.kaiyuanshe.kcc.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.backup.Manifest.PhotoFile;
import org.kaiyuanshe.kcc.backup.Manifest.Rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Only an archive that is whole, ours and not newer is opened; nothing is touched before
 * that.
 */
class ArchiveTests {

	static final Path WHOLE = Path.of("src/test/resources/upgrade/first-release.zip");

	private static final MigrationVersion NEWEST = MigrationVersion.fromVersion("0011");

	@TempDir
	private Path folder;

	/** The control: what the others damage is whole. */
	@Test
	void opensOneThatIsWhole() throws IOException {
		try (Archive archive = Archive.open(WHOLE, NEWEST, (line) -> {
		})) {
			assertThat(archive.manifest().schema()).isEqualTo("0011");
			assertThat(archive.manifest().rows()).isEqualTo(429);
		}
	}

	/** Every 997th byte, and each of the first and the last hundred. */
	static Stream<Integer> positions() throws IOException {
		int size = (int) Files.size(WHOLE);
		return Stream.iterate(0, (i) -> i < size,
				(i) -> (i < 100 || i > size - 100) ? i + 1 : Math.min(i + 997, size - 99));
	}

	@ParameterizedTest
	@MethodSource("positions")
	void refusesADamagedByteAnywhere(int position) throws IOException {
		byte[] bytes = Files.readAllBytes(WHOLE);
		bytes[position] ^= 0x10;
		assertRefused(bytes, "is damaged|is not a backup");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.01, 0.3, 0.7, 0.99, 0.99999 })
	void refusesOneThatIsCutOff(double share) throws IOException {
		byte[] bytes = Files.readAllBytes(WHOLE);
		assertRefused(Arrays.copyOf(bytes, (int) (bytes.length * share)), "is damaged: its end is missing");
	}

	@Test
	void refusesOneWithMoreAtItsEnd() throws IOException {
		assertRefused(
				(Files.readString(WHOLE, StandardCharsets.ISO_8859_1) + "more").getBytes(StandardCharsets.ISO_8859_1),
				"is damaged: its end is missing");
	}

	@Test
	void refusesWhatIsNone() throws IOException {
		assertRefused(new byte[0], "is not a backup of a portal");
		assertRefused("PGDMP a dump of something".getBytes(StandardCharsets.UTF_8), "is not a backup of a portal");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> open(this.folder.resolve("nothing.zip")))
			.withMessageContaining("There is no file");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> open(this.folder))
			.withMessageContaining("There is no file");
	}

	@Test
	void refusesNewerTables() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> Archive.open(WHOLE, MigrationVersion.fromVersion("0010"), (line) -> {
			}))
			.withMessageContaining("newer portal")
			.withMessageContaining("tables of version 0011; this one knows 0010");
	}

	@Test
	void refusesANewerFormat() throws IOException {
		Manifest manifest = new Manifest(Manifest.KIND, Manifest.FORMAT + 1, "9.9", "0001", Instant.EPOCH, List.of(),
				List.of(), List.of(), List.of());
		assertRefused(sealed(manifest, "x", ""), "newer portal, 9.9");
	}

	/** Sealed, but by somebody who counts differently. */
	@Test
	void refusesWhatItsManifestDoesNotSay() throws IOException {
		Rows rows = new Rows("member", List.of("id"), 2, "0".repeat(64));
		assertRefused(sealed(manifest(List.of(rows), List.of()), "tables/member.copy", "1\n2\n"),
				"member is not what its manifest says");
		assertRefused(sealed(manifest(List.of(rows), List.of()), "tables/chapter.copy", ""),
				"tables/member.copy is missing");
		assertRefused(sealed(manifest(List.of(), List.of()), "tables/more.copy", ""), "more.copy");
		String name = "f".repeat(64) + ".webp";
		assertRefused(sealed(manifest(List.of(), List.of(new PhotoFile(name, 1))), "photos/" + name, "x"), name);
		String elsewhere = "../" + "f".repeat(61) + ".webp";
		assertRefused(sealed(manifest(List.of(), List.of(new PhotoFile(elsewhere, 1))), "photos/" + elsewhere, "x"),
				"is not what its manifest says");
	}

	private static Manifest manifest(List<Rows> tables, List<PhotoFile> photos) {
		return new Manifest(Manifest.KIND, Manifest.FORMAT, "1", "0001", Instant.EPOCH, tables, List.of(), photos,
				List.of());
	}

	private byte[] sealed(Manifest manifest, String entry, String content) throws IOException {
		Path file = this.folder.resolve("sealed.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.setComment(Seal.blank());
			zip.putNextEntry(new ZipEntry(ArchiveFile.FIRST));
			zip.putNextEntry(new ZipEntry(entry));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry(ArchiveFile.MANIFEST));
			zip.write(ArchiveFile.JSON.writeValueAsBytes(manifest));
		}
		Seal.press(file);
		return Files.readAllBytes(file);
	}

	private void assertRefused(byte[] bytes, String why) throws IOException {
		Path file = Files.write(this.folder.resolve("archive.zip"), bytes);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> open(file))
			.satisfies((ex) -> assertThat(ex.getMessage()).containsPattern(why).contains("Nothing was changed."));
	}

	private static void open(Path file) throws IOException {
		Archive.open(file, NEWEST, (line) -> {
		}).close();
	}

}
