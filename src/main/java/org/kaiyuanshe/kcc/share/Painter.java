package org.kaiyuanshe.kcc.share;

import java.awt.image.BufferedImage;
import java.util.List;

import org.kaiyuanshe.kcc.core.Hue;

/** Draws sheets. */
final class Painter {

	private static final String WHITE = "#ffffff";

	private static final String PAPER = "#fffdf8";

	private static final String INK = "#1f1a15";

	private static final String SOFT = "#5f564c";

	private static final String ALERT = "#b5300f";

	private final Sheet sheet;

	private final Hue hue;

	private final Drawing drawing;

	private Painter(Sheet sheet) {
		this.sheet = sheet;
		this.hue = Hue.of(sheet.hue());
		this.drawing = new Drawing(sheet.format());
	}

	static BufferedImage paint(Sheet sheet) {
		Painter painter = new Painter(sheet);
		switch (sheet.format()) {
			case CARD -> painter.card();
			case SQUARE -> painter.square();
			case POSTER -> painter.poster();
		}
		return painter.drawing.finish();
	}

	private void card() {
		this.drawing.fill(this.hue.ground(), 0, 0, 1200, 630, 0)
			.pattern(this.hue.tint(), this.sheet.seed(), 0, 510, 10, 1, 120)
			.pattern(this.hue.tint(), this.sheet.seed() + "+", 1080, 0, 1, 4, 120);
		int below = one(Lettering.of(34), this.sheet.host(), this.hue.tint(), 64, 56, 900);
		Lettering title = Lettering.fitting(this.sheet.title(), 980, 3, 76, 66, 56);
		below = this.drawing.words(title, title.lines(this.sheet.title(), 980, 3), WHITE, 64, below + 24);
		below += 16;
		for (String line : this.sheet.lines()) {
			below = (below < 500) ? one(Lettering.of(36), line, this.hue.tint(), 64, below, 980) : below;
		}
		one(Lettering.of(30), this.sheet.brand(), WHITE, 64, 560, 1000);
		mark(Lettering.of(32), 1144, 52);
	}

	private void square() {
		this.drawing.fill(this.hue.ground(), 0, 0, 300, 300, 0)
			.pattern(this.hue.tint(), this.sheet.seed(), 0, 225, 4, 1, 75);
		int below = (this.sheet.mark() != null) ? 44 : 16;
		if (!this.sheet.saysItsLeaf()) {
			Lettering leaf = Lettering.fitting(this.sheet.leaf(), 256, 1, 56, 44, 36);
			below = this.drawing.words(leaf, leaf.lines(this.sheet.leaf(), 256, 1), this.hue.tint(), 22, below);
		}
		Lettering title = Lettering.fitting(this.sheet.title(), 256, 3, 40, 34, 28);
		below = this.drawing.words(title, title.lines(this.sheet.title(), 256, 3), WHITE, 22, below);
		one(Lettering.of(24), this.sheet.host(), this.hue.tint(), 22, Math.max(below + 4, 250), 256);
		mark(Lettering.of(24), 292, 8);
	}

	private void poster() {
		this.drawing.fill(this.hue.ground(), 0, 0, 1080, 1920, 0)
			.pattern(this.hue.tint(), this.sheet.seed(), 0, 0, 6, 2, 180);
		int below = one(Lettering.of(44), this.sheet.host(), this.hue.tint(), 80, 430, 920);
		Lettering title = Lettering.fitting(this.sheet.title(), 920, 4, 100, 88, 76, 64);
		below = this.drawing.words(title, title.lines(this.sheet.title(), 920, 4), WHITE, 80, below + 28) + 40;
		Lettering text = Lettering.of(46);
		for (String line : this.sheet.lines()) {
			below = this.drawing.words(text, text.lines(line, 920, 2), this.hue.tint(), 80, below) + 12;
		}
		mark(Lettering.of(52), 1000, 60);
		this.drawing.fill(PAPER, 0, 1440, 1080, 480, 0).code(this.sheet.url(), 80, 1490, 380);
		Lettering hint = Lettering.of(44);
		below = this.drawing.words(hint, hint.lines(this.sheet.hint(), 500, 2), INK, 510, 1520);
		Lettering small = Lettering.of(28);
		below = this.drawing.words(small, small.lines(address(), 500, 3), SOFT, 510, below + 12);
		one(Lettering.of(34), this.sheet.brand(), this.hue.ground(), 510, Math.max(below + 20, 1790), 500);
	}

	private String address() {
		return this.sheet.url().replaceFirst("^https?://", "");
	}

	private int one(Lettering lettering, String words, String colour, int x, int top, int width) {
		return this.drawing.words(lettering, lettering.lines(words, width, 1), colour, x, top);
	}

	private void mark(Lettering lettering, int right, int top) {
		String mark = this.sheet.mark();
		if (mark != null) {
			List<String> words = lettering.lines(mark, 600, 1);
			words.forEach((line) -> this.drawing.mark(lettering, line, WHITE, ALERT, right, top));
		}
	}

}
