package org.kaiyuanshe.kcc.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

import org.springframework.mock.web.MockMultipartFile;

/** Files as phones, programs and attackers make them. */
public final class Pictures {

	/** What no visitor may find in a photo. */
	static final String SECRET = "a place that nobody shall know";

	static final int JFIF_END = 20;

	private Pictures() {
	}

	/** A landscape with something to see, its left half dark and its right half light. */
	static BufferedImage drawn(int width, int height) {
		BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = picture.createGraphics();
		graphics.setPaint(new GradientPaint(0, 0, new Color(40, 60, 90), width, 0, new Color(250, 230, 200)));
		graphics.fillRect(0, 0, width, height);
		Random random = new Random(1);
		for (int dot = 0; dot < 300; dot++) {
			graphics.setColor(new Color(random.nextInt(0xffffff)));
			graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 60 + 1, height / 60 + 1);
		}
		graphics.dispose();
		return picture;
	}

	public static byte[] jpeg(int width, int height) {
		return written(drawn(width, height), "jpg");
	}

	public static byte[] png(int width, int height) {
		return written(drawn(width, height), "png");
	}

	static byte[] webp(int width, int height) {
		return Encoding.WEBP.write(drawn(width, height));
	}

	static byte[] written(BufferedImage picture, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A JPEG with an Exif segment: that orientation, and words. */
	static byte[] withExif(byte[] jpeg, int orientation) {
		byte[] words = SECRET.getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 36 + words.length);
		exif.put(jpeg, 0, JFIF_END).putShort((short) 0xffe1).putShort((short) (34 + words.length));
		exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
		exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
		exif.putShort((short) orientation).putShort((short) 0).putInt(0);
		return exif.put(words).put(jpeg, JFIF_END, jpeg.length - JFIF_END).array();
	}

	/** A JPEG with that many bytes of metadata before its picture. */
	static byte[] withMetadata(byte[] jpeg, int bytes) {
		int segments = bytes / 65_000;
		ByteBuffer file = ByteBuffer.allocate(jpeg.length + segments * 65_002);
		file.put(jpeg, 0, JFIF_END);
		for (int segment = 0; segment < segments; segment++) {
			file.putShort((short) 0xffe2).putShort((short) 65_000).put(new byte[64_998]);
		}
		return file.put(jpeg, JFIF_END, jpeg.length - JFIF_END).array();
	}

	/** A PNG whose header promises that size, and a megabyte of content behind it. */
	static byte[] bomb(int width, int height) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' });
		file.writeBytes(chunk("IHDR",
				ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 }).array()));
		file.writeBytes(chunk("IDAT", deflated(1_000_000_000)));
		file.writeBytes(chunk("IEND", new byte[0]));
		return file.toByteArray();
	}

	/** A PNG with a block of that kind that unpacks to 100 MB. */
	static byte[] textBomb(String kind) {
		byte[] png = png(300, 200);
		byte[] name = (kind.equals("iTXt") ? "x\0\1\0\0\0" : "x\0\0").getBytes(StandardCharsets.US_ASCII);
		byte[] packed = deflated(100_000_000);
		byte[] text = chunk(kind, ByteBuffer.allocate(name.length + packed.length).put(name).put(packed).array());
		return ByteBuffer.allocate(png.length + text.length)
			.put(png, 0, 33)
			.put(text)
			.put(png, 33, png.length - 33)
			.array();
	}

	/** A WebP that moves in that many frames. */
	static byte[] animated(int frames) {
		ByteArrayOutputStream chunks = new ByteArrayOutputStream();
		chunks.writeBytes(little("VP8X", new byte[] { 2, 0, 0, 0, (byte) 199, 0, 0, (byte) 199, 0, 0 }));
		chunks.writeBytes(little("ANIM", new byte[6]));
		for (int frame = 0; frame < frames; frame++) {
			chunks.writeBytes(little("ANMF", new byte[24]));
		}
		byte[] content = chunks.toByteArray();
		return ByteBuffer.allocate(12 + content.length)
			.order(java.nio.ByteOrder.LITTLE_ENDIAN)
			.put("RIFF".getBytes(StandardCharsets.US_ASCII))
			.putInt(4 + content.length)
			.put("WEBP".getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.array();
	}

	/** The file as a form sends it, with the type that is all the same to us. */
	public static MockMultipartFile sent(String field, byte[] content) {
		return sent(field, "IMG_0001." + PictureFormat.of(content).map(Enum::name).orElse("HEIC"), content);
	}

	static MockMultipartFile sent(String field, String name, byte[] content) {
		return new MockMultipartFile(field, name, "image/heic", content);
	}

	static byte[] little(String name, byte[] content) {
		return ByteBuffer.allocate(8 + content.length)
			.order(java.nio.ByteOrder.LITTLE_ENDIAN)
			.put(name.getBytes(StandardCharsets.US_ASCII))
			.putInt(content.length)
			.put(content)
			.array();
	}

	private static byte[] chunk(String name, byte[] content) {
		CRC32 sum = new CRC32();
		sum.update(name.getBytes(StandardCharsets.US_ASCII));
		sum.update(content);
		return ByteBuffer.allocate(12 + content.length)
			.putInt(content.length)
			.put(name.getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.putInt((int) sum.getValue())
			.array();
	}

	private static byte[] deflated(int zeros) {
		Deflater deflater = new Deflater(9);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 16];
		byte[] block = new byte[1 << 20];
		for (int done = 0; done < zeros; done += block.length) {
			deflater.setInput(block);
			while (!deflater.needsInput()) {
				bytes.write(buffer, 0, deflater.deflate(buffer));
			}
		}
		deflater.finish();
		while (!deflater.finished()) {
			bytes.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return bytes.toByteArray();
	}

}
