package org.kaiyuanshe.kcc.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures that are drawn for sharing. */
class PictureTests {

	private static final int SMALL = 20 * 1024;

	private final Pictures pictures = new Pictures();

	@ParameterizedTest
	@EnumSource(Format.class)
	void haveTheirSize(Format format) throws Exception {
		BufferedImage picture = draw(sheet(format, "珠江边的闪电演讲夜", null));
		assertThat(picture.getWidth()).isEqualTo(format.width());
		assertThat(picture.getHeight()).isEqualTo(format.height());
	}

	@Test
	void theSquareIsSmallEnoughForWeChat() {
		assertThat(this.pictures.png(sheet(Format.SQUARE, "珠江边的闪电演讲夜", "已取消")).length).isLessThan(SMALL);
	}

	@Test
	void theSquareHasTheTitle() {
		assertThat(this.pictures.png(sheet(Format.SQUARE, "珠江边的闪电演讲夜", null)))
			.isNotEqualTo(this.pictures.png(sheet(Format.SQUARE, "嘉陵江边的读码会", null)));
	}

	@Test
	void theSquareSaysNothingTwice() {
		Sheet chapter = sheet(Format.SQUARE, "KCC@广州，11月30日", null);
		assertThat(chapter.saysItsLeaf()).isTrue();
		assertThat(sheet(Format.SQUARE, "珠江边的闪电演讲夜", null).saysItsLeaf()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "短", "一个相当长的活动名字，从珠江边一直讲到后海，再讲到嘉陵江畔，讲了一整个晚上还没有讲完的开源故事，大家都不想回家",
			"Supercalifragilisticexpialidocious_without_any_place_to_break_it_whatsoever_at_all", "👩‍👩‍👧‍👦🎉", "",
			"z̴̡̛͓̪̲̈́͑a̷l̶g̵o̴", "مرحبا بالعالم", "<script>alert(1)</script>", "a\u0001\u202eb" })
	void thePosterHasItsCodeWhateverTheTitle(String title) throws Exception {
		BufferedImage poster = draw(sheet(Format.POSTER, title, "示例"));
		int[] pixels = poster.getRGB(0, 1440, 500, 480, null, 0, 500);
		String read = new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(500, 480, pixels))))
			.getText();
		assertThat(read).isEqualTo("https://kcc.example/events/meetup");
	}

	@Test
	void chineseIsDrawnAndNotReplacedByBoxes() throws Exception {
		Set<Integer> shapes = List.of("广", "州", "龍", "あ", "喆", "A")
			.stream()
			.map((title) -> draw(sheet(Format.CARD, title, null)))
			.map((picture) -> Arrays.hashCode(picture.getRGB(0, 0, 1200, 500, null, 0, 1200)))
			.collect(Collectors.toSet());
		assertThat(shapes).hasSize(6);
	}

	@Test
	void linesAreNoWiderThanTheirPlaceAndBeginWithNoComma() {
		Lettering lettering = Lettering.of(64);
		List<String> lines = lettering.lines("开源，开源，开源，开源，开源，开源，Open Source，开源", 400, 9);
		assertThat(lines).hasSizeGreaterThan(2)
			.allSatisfy((line) -> assertThat(lettering.width(line)).isLessThanOrEqualTo(400))
			.noneMatch((line) -> line.startsWith("，"));
		assertThat(String.join("", lines)).contains("OpenSource".substring(0, 4));
	}

	@Test
	void whatDoesNotFitEndsWithDots() {
		List<String> lines = Lettering.of(64).lines("开源".repeat(60), 400, 2);
		assertThat(lines).hasSize(2);
		assertThat(lines.getLast()).endsWith("…");
	}

	@Test
	void aCrowdGetsItsPicturesTwoAtATime() throws Exception {
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<byte[]>> wishes = IntStream.range(0, 12)
				.<Callable<byte[]>>mapToObj(
						(number) -> () -> this.pictures.png(sheet(Format.SQUARE, "第 " + number % 3, null)))
				.toList();
			assertThat(crowd.invokeAll(wishes)).allSatisfy((wish) -> assertThat(wish.get()).isNotEmpty());
		}
	}

	private BufferedImage draw(Sheet sheet) {
		try {
			return ImageIO.read(new ByteArrayInputStream(this.pictures.png(sheet)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Sheet sheet(Format format, String title, @Nullable String mark) {
		return new Sheet(format, 4, "meetup", "开源社城市社区", "KCC@广州", title,
				List.of("2026年11月30日 周一 19:00–21:30", "示例场地 · 江边咖啡馆 · 广州市海珠区示例路 2 号"), mark, "11月30日",
				"https://kcc.example/events/meetup", "长按或扫码查看与报名");
	}

}
