package org.kaiyuanshe.kcc.photo;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

import com.sun.management.ThreadMXBean;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file holds besides its picture: how the camera was held, and too much. */
class PictureMetadataTests {

	@ParameterizedTest
	@ValueSource(strings = { "zTXt", "iTXt", "iCCP" })
	void textThatUnpacksTo100MbIsRefusedAndNeverUnpacked(String chunk) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		byte[] file = Pictures.textBomb(chunk);
		assertThat(file.length).isLessThan(1_000_000);
		long before = threads.getCurrentThreadAllocatedBytes();
		assertThat(StowawayTests.refusalOf(file)).isEqualTo(Reason.METADATA);
		assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
	}

	@ParameterizedTest
	@CsvSource({ "7000000,", "15000000,METADATA" })
	void manyBlocksAreTakenUpToEightMegabytes(int bytes, Reason expected) {
		assertThat(StowawayTests.refusalOf(Pictures.withMetadata(Pictures.jpeg(300, 200), bytes))).isEqualTo(expected);
	}

	@Test
	void exifThatIsCutShortTellsNothingAndDoesNoHarm() throws Exception {
		String exif = "Exif\0\0MM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0\6";
		for (int length = 0; length <= exif.length(); length++) {
			byte[] file = Mixed.withSegment(Pictures.jpeg(400, 200), 0xe1, exif.substring(0, length));
			assertThat(PictureFile.of(file).draw(100).getHeight()).as("%d bytes", length).isIn(50, 200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Exif\0\0" })
	void aWebpIsTurnedWhateverStandsBeforeItsExif(String name) throws Exception {
		byte[] exif = (name + "MM\0*\0\0\0\u0008\0\1\1\u0012\0\3\0\0\0\1\0\6\0\0\0\0\0\0")
			.getBytes(StandardCharsets.ISO_8859_1);
		PictureFile file = PictureFile.of(Mixed.withChunk(Pictures.webp(400, 200), "EXIF", exif));
		assertThat(file.width()).isEqualTo(200);
		assertThat(file.draw(100).getHeight()).isEqualTo(200);
	}

}
