package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;

/** The chunks of a WebP file, as far as they say what is to be decoded. */
final class WebpChunks {

	private static final int FIRST = 12;

	private static final int HEAD = 8;

	private static final int MOVES = 0x02;

	private static final int SIZE_BITS = 0x3fff;

	private final ByteBuffer file;

	WebpChunks(ByteBuffer littleEndian) {
		this.file = littleEndian;
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

	int orientation() {
		int exif = find("EXIF");
		return (exif > 0) ? JpegSegments.ofExif(this.file.slice(exif, this.file.limit() - exif)) : 1;
	}

	/** Where the content of the first chunk of that name begins; 0 for none. */
	private int find(String name) {
		long at = FIRST;
		while (at + HEAD < this.file.limit()) {
			int here = (int) at;
			if (PictureFormat.isAt(this.file.array(), here, name)) {
				return here + HEAD;
			}
			long length = Integer.toUnsignedLong(this.file.getInt(here + 4));
			at += HEAD + length + (length & 1);
		}
		return 0;
	}

}
