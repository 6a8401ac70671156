package org.kaiyuanshe.kcc;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode;

/** Pictures with a QR code, as a lead would save them from a chat group. */
public final class QrPicture {

	private static final QrCode CODE = QrCode.encodeText("https://chat.example/sample-group", QrCode.Ecc.MEDIUM);

	private static final byte[] PNG = written(drawn(300, 400), "png");

	private QrPicture() {
	}

	/** A white picture of that size with the code at its top, as large as fits. */
	public static BufferedImage drawn(int width, int height) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.BLACK);
		int unit = Math.min(width, height) / (CODE.size + 8);
		for (int y = 0; y < CODE.size; y++) {
			for (int x = 0; x < CODE.size; x++) {
				if (CODE.getModule(x, y)) {
					graphics.fillRect((x + 4) * unit, (y + 4) * unit, unit, unit);
				}
			}
		}
		graphics.dispose();
		return picture;
	}

	public static byte[] png() {
		return PNG.clone();
	}

	/** The file of a picture in that format. */
	public static byte[] written(BufferedImage picture, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
