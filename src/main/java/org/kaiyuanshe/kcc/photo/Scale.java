package org.kaiyuanshe.kcc.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

import net.coobird.thumbnailator.Thumbnails;

/** Draws pictures smaller. */
final class Scale {

	private Scale() {
	}

	/** The height that goes with a width; at least one pixel. */
	static int height(int width, int ofWidth, int ofHeight) {
		return Math.max(1, Math.round((float) ofHeight * width / ofWidth));
	}

	static BufferedImage to(BufferedImage picture, int width, int height) {
		if (picture.getWidth() == width && picture.getHeight() == height) {
			return picture;
		}
		boolean clear = picture.getColorModel().hasAlpha();
		try {
			return Thumbnails.of(picture)
				.forceSize(width, height)
				.imageType(clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
				.asBufferedImage();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static BufferedImage onWhite(BufferedImage picture) {
		if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
			return picture;
		}
		BufferedImage drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		graphics.drawImage(picture, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return drawn;
	}

}
