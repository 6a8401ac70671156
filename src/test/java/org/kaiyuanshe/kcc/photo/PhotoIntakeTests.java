package org.kaiyuanshe.kcc.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.photo.PhotoStore.StoredFile;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PhotoIntakeTests {

	@TempDir
	private Path folder;

	private PhotoStore store;

	private PhotoIntake intake;

	@BeforeEach
	void open() {
		this.store = new FolderPhotoStore(this.folder);
		this.intake = new PhotoIntake(this.store, (file) -> {
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "4000|3000|1920,960,480", "1000|800|1000,960,480", "700|500|700,480",
			"480|300|480", "200|200|200" })
	void comesInThreeWidthsAndTwoFormatsAndIsNeverEnlarged(int width, int height, String widths) throws Exception {
		TakenPhoto photo = this.intake.take(Pictures.sent("photo", Pictures.jpeg(width, height)));
		assertThat(photo.renditions().stream().map((each) -> "" + each.width()).distinct())
			.containsExactly(widths.split(","));
		assertThat(photo.renditions()).hasSize(2 * widths.split(",").length);
		for (Rendition each : photo.renditions()) {
			assertThat(PictureFile.of(stored(each)).width()).isEqualTo(each.width());
			assertThat(stored(each)).hasSize(each.size());
		}
	}

	@Test
	void nothingIsLeftOfWhatAFileHoldsBesidesItsPixels() throws Exception {
		byte[] jpeg = Pictures.withExif(Pictures.jpeg(1200, 800), 6);
		byte[] film = Mixed.with(jpeg, "ftypmp42 " + Pictures.SECRET);
		for (Rendition each : this.intake.take(Pictures.sent("photo", film)).renditions()) {
			byte[] file = stored(each);
			assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
			assertThat(tagsOf(file)).as(each.file()).isEmpty();
		}
	}

	@Test
	void theTypeThatASenderClaimsMeansNothing() throws Exception {
		assertThat(this.intake.take(Pictures.sent("photo", Pictures.png(300, 200))).width()).isEqualTo(300);
	}

	@ParameterizedTest
	@CsvSource({ "a.jpg,", "a.JPEG,", "a.b.jfif,", "照片,", "照片。jpg,", "'',", "a.png,NAME", "a.webp,NAME", "a.HEIC,NAME",
			"a.jpg.html,NAME", "a.svg,NAME", "a.php,NAME", "a.exe,NAME" })
	void aNameThatSaysAnotherFormatIsRefused(String name, Reason expected) throws Exception {
		PictureRefused refused = catchThrowableOfType(PictureRefused.class,
				() -> this.intake.take(Pictures.sent("photo", name, Pictures.jpeg(300, 200))));
		assertThat((refused != null) ? refused.reason() : null).isEqualTo(expected);
		try (Stream<StoredFile> files = this.store.list()) {
			assertThat(files.count()).isEqualTo((expected != null) ? 0 : 2);
		}
	}

	@Test
	void nothingIsStoredOfWhatIsRefused() throws Exception {
		for (byte[] file : List.of(new byte[0], "<svg/>".repeat(20).getBytes(StandardCharsets.US_ASCII),
				Pictures.bomb(20_000, 20_000), Pictures.animated(10), Pictures.textBomb("zTXt"),
				Mixed.with(Pictures.png(300, 200), "<script>alert(1)</script>"),
				new byte[(int) PhotoIntake.MOST_BYTES + 1])) {
			assertThat(catchThrowableOfType(PictureRefused.class, () -> this.intake.take(Pictures.sent("photo", file))))
				.isNotNull();
		}
		assertThat(refusalOf(new byte[(int) PhotoIntake.MOST_BYTES + 1])).isEqualTo(Reason.BYTES);
		assertThat(refusalOf(new byte[0])).isEqualTo(Reason.MISSING);
		try (Stream<StoredFile> files = this.store.list()) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void theSamePictureIsStoredOnce() throws Exception {
		this.intake.take(Pictures.sent("photo", Pictures.jpeg(300, 200)));
		this.intake.take(Pictures.sent("photo", Pictures.jpeg(300, 200)));
		try (Stream<StoredFile> files = this.store.list()) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void saysHowLongTwelveMegapixelsTake() throws Exception {
		byte[] photo = Pictures.jpeg(4000, 3000);
		this.intake.take(Pictures.sent("photo", photo));
		long start = System.nanoTime();
		TakenPhoto taken = this.intake.take(Pictures.sent("photo", photo));
		System.out.printf("12 MP JPEG of %d kB to %d files: %d ms%n", photo.length / 1000, taken.renditions().size(),
				(System.nanoTime() - start) / 1_000_000);
		assertThat(taken.renditions()).hasSize(6);
	}

	private Reason refusalOf(byte[] file) {
		return catchThrowableOfType(PictureRefused.class, () -> this.intake.take(Pictures.sent("photo", file)))
			.reason();
	}

	private byte[] stored(Rendition rendition) throws IOException {
		try (InputStream content = this.store.open(rendition.file()).orElseThrow()) {
			return content.readAllBytes();
		}
	}

	/** What is in it besides what every decoder needs: its size and its tables. */
	private static List<String> tagsOf(byte[] file) throws Exception {
		return StreamSupport
			.stream(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file)).getDirectories().spliterator(),
					false)
			.map(Directory::getName)
			.filter((name) -> !List.of("JPEG", "JFIF", "Huffman", "File Type", "WebP").contains(name))
			.toList();
	}

}
