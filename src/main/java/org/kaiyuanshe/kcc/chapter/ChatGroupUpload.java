package org.kaiyuanshe.kcc.chapter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.jspecify.annotations.Nullable;

import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Reads an uploaded file as a picture, whatever its name says: PNG, JPEG or WebP,
 * upright, on white.
 */
final class ChatGroupUpload {

	private static final Set<String> FORMATS = Set.of("png", "jpeg", "webp");

	/** The header is believed first: no picture with more pixels is ever decoded. */
	private static final long MOST_PIXELS = 33_000_000;

	private ChatGroupUpload() {
	}

	/**
	 * Decodes the file; of a picture much larger than {@code side} only every n-th pixel.
	 * @throws ChatGroupPictureRefused if it is no such picture, too large or damaged
	 */
	static BufferedImage decode(byte[] file, int side) throws ChatGroupPictureRefused {
		try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			ImageReader reader = readerOf(stream);
			try {
				reader.setInput(stream);
				return decode(reader, side);
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | RuntimeException ex) {
			// The decoders throw all sorts of things at damaged files.
			throw new ChatGroupPictureRefused("chat-group.picture.damaged");
		}
	}

	private static ImageReader readerOf(ImageInputStream stream) throws IOException, ChatGroupPictureRefused {
		for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext();) {
			ImageReader reader = readers.next();
			if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
				return reader;
			}
			reader.dispose();
		}
		throw new ChatGroupPictureRefused("chat-group.picture.format");
	}

	private static BufferedImage decode(ImageReader reader, int side) throws IOException, ChatGroupPictureRefused {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if ((long) width * height > MOST_PIXELS) {
			throw new ChatGroupPictureRefused("chat-group.picture.pixels");
		}
		Damage damage = new Damage();
		reader.addIIOReadWarningListener(damage);
		int step = Math.max(1, Math.max(width, height) / (2 * side));
		ImageReadParam everyNth = reader.getDefaultReadParam();
		everyNth.setSourceSubsampling(step, step, 0, 0);
		BufferedImage picture = reader.read(0, everyNth);
		if (damage.found) {
			throw new ChatGroupPictureRefused("chat-group.picture.damaged");
		}
		return upright(onWhite(picture), reader);
	}

	private static BufferedImage onWhite(BufferedImage picture) {
		BufferedImage drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		graphics.drawImage(picture, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return drawn;
	}

	/** Phones store photos as the sensor has them, and beside them how they were held. */
	private static BufferedImage upright(BufferedImage picture, ImageReader reader) {
		Orientation orientation = orientationOf(reader);
		return (orientation != null) ? ExifFilterUtils.getFilterForOrientation(orientation).apply(picture) : picture;
	}

	private static @Nullable Orientation orientationOf(ImageReader reader) {
		try {
			return reader.getFormatName().equalsIgnoreCase("jpeg") ? ExifUtils.getExifOrientation(reader, 0) : null;
		}
		catch (IOException ex) {
			// Java wants the segments of a file in an order that not every program keeps.
			return null;
		}
	}

	/** Java's JPEG decoder fills what is missing with grey, and only warns. */
	private static final class Damage implements IIOReadWarningListener {

		private boolean found;

		@Override
		public void warningOccurred(ImageReader source, String warning) {
			String words = warning.toLowerCase(Locale.ROOT);
			this.found |= words.contains("truncated") || words.contains("premature");
		}

	}

}
