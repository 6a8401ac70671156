package org.kaiyuanshe.kcc.photo;

import java.io.IOException;

import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

/**
 * What a file says of its picture before a pixel is decoded.
 *
 * @param width in pixels as they are stored, likewise {@code height}
 * @param orientation how to turn it, as Exif numbers it: 1 for upright
 * @param end where the picture ends in the file
 */
record PictureHeader(PictureFormat format, int width, int height, int orientation, int end) {

	/** More than any camera tells about a photo, in bytes. */
	static final long MOST_METADATA = 8L * 1024 * 1024;

	/** Decoded, at four bytes each, they take 132 MB. */
	private static final long MOST_PIXELS = 33_000_000;

	private static final int SHORTEST_SIDE = 100;

	private static final int LONGEST_TO_SHORTEST = 8;

	/** Where a PNG file says how many bits a sample has. */
	private static final int PNG_DEPTH = 24;

	/**
	 * Reads it and refuses what must not be decoded.
	 * @throws PictureRefused if the picture is of another kind, too large or none
	 */
	static PictureHeader of(byte[] file) throws PictureRefused {
		PictureFormat format = PictureFormat.of(file).orElseThrow(() -> new PictureRefused(Reason.FORMAT));
		try {
			PictureHeader header = switch (format) {
				case JPEG -> measured(format, file, new JpegSegments(file));
				case PNG -> measured(format, file, new PngChunks(file));
				case WEBP -> webp(file, new WebpChunks(file));
			};
			boolean deep = format == PictureFormat.PNG && file[PNG_DEPTH] == 16;
			header.check(deep ? MOST_PIXELS / 2 : MOST_PIXELS);
			return header;
		}
		catch (IOException | RuntimeException ex) {
			// The decoders throw all sorts of things at damaged files.
			throw new PictureRefused(Reason.DAMAGED);
		}
	}

	private static PictureHeader webp(byte[] file, WebpChunks chunks) throws IOException, PictureRefused {
		if (chunks.isMoving()) {
			throw new PictureRefused(Reason.MOVING);
		}
		if (chunks.pixels() > MOST_PIXELS) {
			throw new PictureRefused(Reason.PIXELS);
		}
		return measured(PictureFormat.WEBP, file, chunks);
	}

	private static PictureHeader measured(PictureFormat format, byte[] file, PictureParts parts)
			throws IOException, PictureRefused {
		if (parts.metadata() > MOST_METADATA) {
			throw new PictureRefused(Reason.METADATA);
		}
		ImageReader reader = format.reader();
		try (ImageInputStream stream = PictureFile.stream(file)) {
			reader.setInput(stream, true, true);
			return new PictureHeader(format, reader.getWidth(0), reader.getHeight(0), parts.orientation(), parts.end());
		}
		finally {
			reader.dispose();
		}
	}

	private void check(long most) throws PictureRefused {
		int shorter = Math.min(this.width, this.height);
		int longer = Math.max(this.width, this.height);
		if ((long) this.width * this.height > most) {
			throw new PictureRefused(Reason.PIXELS);
		}
		if (shorter < SHORTEST_SIDE) {
			throw new PictureRefused(Reason.SMALL);
		}
		if (longer > (long) shorter * LONGEST_TO_SHORTEST) {
			throw new PictureRefused(Reason.SHAPE);
		}
	}

	/** Whether it lies on its side, so that width and height change places. */
	boolean isSideways() {
		return this.orientation >= 5;
	}

}
