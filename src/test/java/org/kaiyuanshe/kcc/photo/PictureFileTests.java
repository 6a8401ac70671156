package org.kaiyuanshe.kcc.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

import com.sun.management.ThreadMXBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PictureFileTests {

	@ParameterizedTest
	@CsvSource({ "4000,3000,1920,1920,1440", "800,600,1920,800,600", "3000,4000,480,480,640" })
	void isDrawnSmallerButNeverLarger(int width, int height, int asked, int drawnWidth, int drawnHeight)
			throws Exception {
		for (byte[] file : new byte[][] { Pictures.jpeg(width, height), Pictures.png(width, height),
				Pictures.webp(width, height) }) {
			BufferedImage drawn = PictureFile.of(file).draw(asked);
			assertThat(drawn.getWidth()).isEqualTo(drawnWidth);
			assertThat(drawn.getHeight()).isEqualTo(drawnHeight);
		}
	}

	@Test
	void aPhotoIsTurnedAsItWasHeld() throws Exception {
		// 6: the camera lay on its side, the left of the file is the top of the photo.
		PictureFile file = PictureFile.of(Pictures.withExif(Pictures.jpeg(800, 400), 6));
		assertThat(file.width()).isEqualTo(400);
		assertThat(file.height()).isEqualTo(800);
		BufferedImage drawn = file.draw(200);
		assertThat(drawn.getWidth()).isEqualTo(200);
		assertThat(drawn.getHeight()).isEqualTo(400);
		assertThat(brightness(drawn.getSubimage(0, 0, 200, 100)))
			.isLessThan(brightness(drawn.getSubimage(0, 300, 200, 100)));
	}

	@Test
	void everyOrientationIsUnderstood() throws Exception {
		for (int orientation = 1; orientation <= 8; orientation++) {
			PictureFile file = PictureFile.of(Pictures.withExif(Pictures.jpeg(400, 200), orientation));
			assertThat(file.draw(100).getWidth()).isEqualTo(100);
			assertThat(file.width()).as("orientation " + orientation).isEqualTo((orientation < 5) ? 400 : 200);
		}
		assertThat(PictureFile.of(Pictures.withExif(Pictures.jpeg(400, 200), 99)).width()).isEqualTo(400);
	}

	@Test
	void aTransparentGroundBecomesWhite() throws Exception {
		byte[] clear = Pictures.written(new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB), "png");
		assertThat(PictureFile.of(clear).draw(200).getRGB(50, 50)).isEqualTo(Color.WHITE.getRGB());
	}

	@Test
	void fourHundredMillionPixelsAreRefusedFromTheHeaderAtOnceAndWithoutMemory() {
		byte[] bomb = Pictures.bomb(20_000, 20_000);
		assertThat(bomb.length).isBetween(500_000, 2_000_000);
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long[] nanoseconds = new long[20];
		long before = threads.getCurrentThreadAllocatedBytes();
		for (int time = 0; time < nanoseconds.length; time++) {
			long start = System.nanoTime();
			assertThat(refusalOf(bomb)).isEqualTo(Reason.PIXELS);
			nanoseconds[time] = System.nanoTime() - start;
		}
		long each = (threads.getCurrentThreadAllocatedBytes() - before) / nanoseconds.length;
		assertThat(each).as("bytes").isLessThan(5_000_000);
		assertThat(LongStream.of(nanoseconds).min().orElseThrow()).as("ns").isLessThan(5_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no picture", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
			"<!doctype html><script>alert(1)</script>          ", "GIF89a<?php system($_GET[0]); ?>             ",
			"%PDF-1.7                                       ", "BM______________________________________________" })
	void whatIsNoPictureOfAKnownFormatIsRefused(String content) {
		assertThat(refusalOf(content.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Reason.FORMAT);
	}

	@Test
	void aGifIsRefusedWhateverItsName() {
		assertThat(refusalOf(Pictures.written(Pictures.drawn(300, 200), "gif"))).isEqualTo(Reason.FORMAT);
	}

	@Test
	void whatMovesIsRefusedBeforeItsFramesAreCounted() {
		assertThat(refusalOf(Pictures.animated(10_000))).isEqualTo(Reason.MOVING);
	}

	@Test
	void aTruncatedPictureIsRefused() {
		for (byte[] whole : new byte[][] { Pictures.jpeg(800, 600), Pictures.png(800, 600), Pictures.webp(800, 600) }) {
			for (int percent : new int[] { 20, 60, 90 }) {
				assertThat(refusalOf(Arrays.copyOf(whole, whole.length * percent / 100)))
					.as("%d %% of %s", percent, PictureFormat.of(whole))
					.isEqualTo(Reason.DAMAGED);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "99,400,SMALL", "300,2500,SHAPE", "2500,300,SHAPE", "1,20000,SMALL" })
	void whatCannotBeShownWellIsRefused(int width, int height, Reason reason) {
		assertThat(refusalOf(Pictures.png(width, height))).isEqualTo(reason);
	}

	@Test
	void noiseBehindAHeaderIsRefused() {
		for (byte[] whole : new byte[][] { Pictures.jpeg(400, 300), Pictures.png(400, 300), Pictures.webp(400, 300) }) {
			byte[] noise = Arrays.copyOf(whole, 200);
			assertThat(refusalOf(noise)).isIn(Reason.DAMAGED, Reason.FORMAT);
			for (int at = 12; at < 60; at++) {
				byte[] bent = whole.clone();
				bent[at] ^= 0x55;
				// Whatever comes out, it is a picture or a sentence.
				refusalOf(bent);
			}
		}
	}

	private static Reason refusalOf(byte[] file) {
		PictureRefused refused = catchThrowableOfType(PictureRefused.class, () -> PictureFile.of(file).draw(960));
		return (refused != null) ? refused.reason() : Reason.MISSING;
	}

	private static double brightness(BufferedImage part) {
		return Arrays.stream(part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth()))
			.map((pixel) -> pixel & 0xff)
			.average()
			.orElseThrow();
	}

}
