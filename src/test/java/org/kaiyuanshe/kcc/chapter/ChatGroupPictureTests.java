package org.kaiyuanshe.kcc.chapter;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.QrPicture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ChatGroupPictureTests {

	private static final String SECRET = "a place that nobody shall know";

	/** Where the first segment of the JPEGs that Java writes ends. */
	private static final int JFIF_END = 20;

	@ParameterizedTest
	@CsvSource({ "300,400,300,400", "1080,2340,369,800", "2400,1800,800,600", "5000,5000,800,800" })
	void isScaledDownButNeverUp(int width, int height, int shownWidth, int shownHeight) throws Exception {
		ChatGroupPicture picture = ChatGroupPicture.from(QrPicture.written(QrPicture.drawn(width, height), "png"));
		assertThat(picture.width()).isCloseTo(shownWidth, within1());
		assertThat(picture.height()).isCloseTo(shownHeight, within1());
		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.png()));
		assertThat(shown.getWidth()).isEqualTo(picture.width());
		assertThat(shown.getHeight()).isEqualTo(picture.height());
	}

	@Test
	void nothingIsLeftOfWhatAFileHoldsBesidesItsPixels() throws Exception {
		byte[] jpeg = withExif(QrPicture.written(QrPicture.drawn(300, 400), "jpg"), 1);
		byte[] png = QrPicture.png();
		byte[] longer = Arrays.copyOf(png, png.length + SECRET.length());
		System.arraycopy(SECRET.getBytes(StandardCharsets.US_ASCII), 0, longer, png.length, SECRET.length());
		for (byte[] file : new byte[][] { jpeg, longer }) {
			assertThat(text(file)).contains(SECRET);
			String shown = text(ChatGroupPicture.from(file).png());
			assertThat(shown).doesNotContain(SECRET, "Exif", "tEXt", "iTXt", "eXIf");
		}
	}

	@Test
	void aPhotoIsTurnedAsItWasHeld() throws Exception {
		byte[] sideways = withExif(QrPicture.written(QrPicture.drawn(400, 300), "jpg"), 6);
		ChatGroupPicture picture = ChatGroupPicture.from(sideways);
		assertThat(picture.width()).isEqualTo(300);
		assertThat(picture.height()).isEqualTo(400);
		// The empty right third of the photo is now its lower third.
		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.png()));
		assertThat(darkPixels(shown.getSubimage(0, 310, 300, 90))).isZero();
		assertThat(darkPixels(shown.getSubimage(0, 0, 300, 300))).isPositive();
	}

	@Test
	void aWebpPictureIsTaken() throws Exception {
		byte[] webp = Files.readAllBytes(Path.of("src/test/resources/chat-group.webp"));
		assertThat(ChatGroupPicture.from(webp).png()).startsWith(0x89, 'P', 'N', 'G');
	}

	@Test
	void aTransparentGroundBecomesWhite() throws Exception {
		BufferedImage code = QrPicture.drawn(300, 300);
		BufferedImage clear = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
		for (int x = 0; x < 300; x++) {
			for (int y = 0; y < 300; y++) {
				clear.setRGB(x, y, (code.getRGB(x, y) == Color.WHITE.getRGB()) ? 0 : code.getRGB(x, y));
			}
		}
		ChatGroupPicture picture = ChatGroupPicture.from(QrPicture.written(clear, "png"));
		BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.png()));
		assertThat(shown.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
	}

	@Test
	void tooManyPixelsAreRefusedBeforeAnyIsDecoded() {
		// A header that promises 3.6 thousand million pixels, and nothing behind it.
		byte[] bomb = Arrays.copyOf(QrPicture.png(), 33);
		ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
		assertThat(refusalOf(withChecksum(bomb))).isEqualTo("chat-group.picture.pixels");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no picture", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7",
			"BM______________________________________________________" })
	void whatIsNoPictureOfAKnownFormatIsRefused(String content) {
		assertThat(refusalOf(content.getBytes(StandardCharsets.US_ASCII))).isEqualTo("chat-group.picture.format");
	}

	@Test
	void aGifIsRefusedWhateverItsNameSays() {
		assertThat(refusalOf(QrPicture.written(QrPicture.drawn(300, 300), "gif")))
			.isEqualTo("chat-group.picture.format");
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg" })
	void aTruncatedPictureIsRefused(String format) {
		byte[] whole = QrPicture.written(QrPicture.drawn(800, 1000), format);
		for (int percent : new int[] { 30, 60, 90 }) {
			assertThat(refusalOf(Arrays.copyOf(whole, whole.length * percent / 100))).as(percent + " %")
				.isEqualTo("chat-group.picture.damaged");
		}
	}

	@Test
	void aPictureWithoutACodeIsRefused() {
		BufferedImage empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
		assertThat(refusalOf(QrPicture.written(empty, "png"))).isEqualTo("chat-group.picture.no-code");
	}

	private static String refusalOf(byte[] file) {
		return catchThrowableOfType(ChatGroupPictureRefused.class, () -> ChatGroupPicture.from(file)).key();
	}

	/**
	 * Puts an Exif segment with that orientation and a text behind the first segment of a
	 * JPEG.
	 */
	private static byte[] withExif(byte[] jpeg, int orientation) {
		byte[] words = SECRET.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 36 + words.length);
		exif.put(jpeg, 0, JFIF_END).putShort((short) 0xffe1).putShort((short) (34 + words.length));
		exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
		exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
		exif.putShort((short) orientation).putShort((short) 0).putInt(0);
		return exif.put(words).put(jpeg, JFIF_END, jpeg.length - JFIF_END).array();
	}

	private static byte[] withChecksum(byte[] png) {
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

	private static long darkPixels(BufferedImage part) {
		return Arrays.stream(part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth()))
			.filter((pixel) -> (pixel & 0xff) < 100)
			.count();
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.ISO_8859_1);
	}

	private static Offset<Integer> within1() {
		return Offset.offset(1);
	}

}
