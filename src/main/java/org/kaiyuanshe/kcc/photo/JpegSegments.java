package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;

/** The segments of a JPEG file, from its beginning to the end of its first picture. */
final class JpegSegments implements PictureParts {

	private static final int EXIF = 0xe1;

	private static final int END = 0xd9;

	private static final int COMMENT = 0xfe;

	private static final int EXIF_NAME = 6;

	private final ByteBuffer file;

	private final int end;

	private int orientation;

	private long metadata;

	JpegSegments(byte[] content) {
		this.file = ByteBuffer.wrap(content);
		int at = marker(2);
		while (at + 4 <= this.file.limit() && kind(at) != END) {
			int next = at + 2 + Math.max(2, this.file.getShort(at + 2) & 0xffff);
			read(kind(at), at + 4, Math.min(this.file.limit(), next));
			at = marker(next);
		}
		this.end = Math.min(this.file.limit(), at + 2);
	}

	@Override
	public int orientation() {
		return Math.max(1, this.orientation);
	}

	@Override
	public long metadata() {
		return this.metadata;
	}

	@Override
	public int end() {
		return this.end;
	}

	private int kind(int at) {
		return this.file.get(at + 1) & 0xff;
	}

	/** The first place from there on where a segment begins, past packed pixels. */
	private int marker(int from) {
		for (int at = from; at + 1 < this.file.limit(); at++) {
			int kind = kind(at);
			boolean restart = kind >= 0xd0 && kind <= 0xd7;
			if (this.file.get(at) == (byte) 0xff && kind != 0 && kind != 0xff && !restart) {
				return at;
			}
		}
		return this.file.limit();
	}

	private void read(int kind, int start, int until) {
		if ((kind >= 0xe0 && kind <= 0xef) || kind == COMMENT) {
			this.metadata += until - start;
		}
		int exif = start + EXIF_NAME;
		if (kind == EXIF && this.orientation == 0 && until > exif
				&& PictureFormat.isAt(this.file.array(), start, "Exif")) {
			this.orientation = Exif.orientation(this.file.slice(exif, until - exif));
		}
	}

}
