package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The chunks of a WebP file, as far as they say what is to be decoded. */
final class WebpChunks implements PictureParts {

	private static final int FIRST = 12;

	private static final int HEAD = 8;

	private static final int MOVES = 0x02;

	private static final int SIZE_BITS = 0x3fff;

	/** Some programs leave in front of Exif what a JPEG file has there. */
	private static final String EXIF_NAME = "Exif\0\0";

	private static final List<String> PICTURE = List.of("VP8 ", "VP8L", "VP8X", "ALPH");

	private final ByteBuffer file;

	WebpChunks(byte[] content) {
		this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
	}

	boolean isMoving() {
		int extended = find("VP8X");
		return find("ANIM") > 0 || find("ANMF") > 0 || (extended > 0 && (this.file.get(extended) & MOVES) != 0);
	}

	/** As many as the frame itself has: the file's header may say anything. */
	long pixels() {
		int lossy = find("VP8 ");
		if (lossy > 0) {
			return (long) (this.file.getShort(lossy + 6) & SIZE_BITS) * (this.file.getShort(lossy + 8) & SIZE_BITS);
		}
		int lossless = find("VP8L");
		int size = (lossless > 0) ? this.file.getInt(lossless + 1) : 0;
		return (long) ((size & SIZE_BITS) + 1) * (((size >> 14) & SIZE_BITS) + 1);
	}

	@Override
	public int orientation() {
		int exif = find("EXIF");
		int start = PictureFormat.isAt(this.file.array(), exif, EXIF_NAME) ? exif + EXIF_NAME.length() : exif;
		return (exif > 0) ? Exif.orientation(this.file.slice(start, this.file.limit() - start)) : 1;
	}

	@Override
	public long metadata() {
		long bytes = 0;
		for (long at = FIRST; at + HEAD < end(); at = next((int) at)) {
			int here = (int) at;
			boolean picture = PICTURE.stream().anyMatch((name) -> PictureFormat.isAt(this.file.array(), here, name));
			bytes += picture ? 0 : Math.min(end(), next(here)) - here;
		}
		return bytes;
	}

	@Override
	public int end() {
		long length = Integer.toUnsignedLong(this.file.getInt(4));
		return (int) Math.min(this.file.limit(), HEAD + length + (length & 1));
	}

	/** Where the content of the first chunk of that name begins; 0 for none. */
	private int find(String name) {
		for (long at = FIRST; at + HEAD < this.file.limit(); at = next((int) at)) {
			if (PictureFormat.isAt(this.file.array(), (int) at, name)) {
				return (int) at + HEAD;
			}
		}
		return 0;
	}

	private long next(int chunk) {
		long length = Integer.toUnsignedLong(this.file.getInt(chunk + 4));
		return chunk + HEAD + length + (length & 1);
	}

}
