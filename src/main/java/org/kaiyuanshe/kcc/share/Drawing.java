package org.kaiyuanshe.kcc.share;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import io.nayuki.qrcodegen.QrCode;

/** A picture that is being drawn: grounds, patterns, words, codes. */
final class Drawing {

	private static final List<Shape> TILES = List.of(ring(), new Arc2D.Double(-1, -1, 2, 2, 270, 90, Arc2D.PIE),
			diamond(), new Ellipse2D.Double(.15, .15, .7, .7), new Rectangle2D.Double(0, 0, .5, .5));

	private final BufferedImage picture;

	private final Graphics2D graphics;

	Drawing(Format format) {
		this.picture = new BufferedImage(format.width(), format.height(), BufferedImage.TYPE_INT_RGB);
		this.graphics = this.picture.createGraphics();
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
	}

	BufferedImage finish() {
		this.graphics.dispose();
		return this.picture;
	}

	Drawing fill(String colour, double x, double y, double width, double height, double corner) {
		this.graphics.setColor(Color.decode(colour));
		this.graphics.fill(new RoundRectangle2D.Double(x, y, width, height, corner, corner));
		return this;
	}

	/** Tiles in one colour, each like the seed wants it. */
	Drawing pattern(String colour, String seed, int x, int y, int columns, int rows, int tile) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed.hashCode());
		Shape first = TILES.get(random.nextInt(TILES.size()));
		Shape second = TILES.get(random.nextInt(TILES.size()));
		this.graphics.setColor(Color.decode(colour));
		for (int number = 0; number < columns * rows; number++) {
			AffineTransform place = AffineTransform.getTranslateInstance(x + number % columns * tile,
					y + number / columns * tile);
			place.scale(tile, tile);
			place.quadrantRotate(random.nextInt(4), .5, .5);
			this.graphics
				.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, .06f + .04f * random.nextInt(6)));
			this.graphics.fill(place.createTransformedShape(random.nextBoolean() ? first : second));
		}
		this.graphics.setComposite(AlphaComposite.SrcOver);
		return this;
	}

	/** Draws lines from that top edge on and returns where the next thing may begin. */
	int words(Lettering lettering, List<String> lines, String colour, int x, int top) {
		this.graphics.setColor(Color.decode(colour));
		this.graphics.setFont(lettering.font());
		int step = Math.round(lettering.size() * 1.32f);
		int baseline = top + lettering.size();
		for (String line : lines) {
			this.graphics.drawString(line, x, baseline);
			baseline += step;
		}
		return top + lines.size() * step;
	}

	/** Words on a pill whose right end is there. */
	Drawing mark(Lettering lettering, String words, String ground, String colour, int right, int top) {
		int width = (int) Math.ceil(lettering.width(words)) + lettering.size();
		int height = Math.round(lettering.size() * 1.7f);
		fill(ground, right - width, top, width, height, height);
		words(lettering, List.of(words), colour, right - width + lettering.size() / 2,
				top + Math.round(lettering.size() * .22f));
		return this;
	}

	/** A QR code, black on white with its quiet zone, no larger than that. */
	Drawing code(String text, int x, int y, int most) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		int unit = most / (code.size + 8);
		int side = unit * (code.size + 8);
		fill("#ffffff", x, y, side, side, 0);
		this.graphics.setColor(Color.BLACK);
		for (int row = 0; row < code.size; row++) {
			for (int column = 0; column < code.size; column++) {
				if (code.getModule(column, row)) {
					this.graphics.fillRect(x + (column + 4) * unit, y + (row + 4) * unit, unit, unit);
				}
			}
		}
		return this;
	}

	private static Shape ring() {
		Area ring = new Area(new Arc2D.Double(-1, -1, 2, 2, 270, 90, Arc2D.PIE));
		ring.subtract(new Area(new Ellipse2D.Double(-.6, -.6, 1.2, 1.2)));
		return ring;
	}

	private static Shape diamond() {
		Path2D diamond = new Path2D.Double();
		diamond.moveTo(.5, 0);
		diamond.lineTo(1, .5);
		diamond.lineTo(.5, 1);
		diamond.lineTo(0, .5);
		diamond.closePath();
		return diamond;
	}

}
