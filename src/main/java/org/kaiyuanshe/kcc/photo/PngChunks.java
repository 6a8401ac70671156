package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file, from its beginning to the one that ends it. */
final class PngChunks implements PictureParts {

	private static final int FIRST = 8;

	/** Length and name before the content of a chunk, and its sum behind it. */
	private static final int FRAME = 12;

	/** The bit that makes a letter small; a chunk so named is no part of the picture. */
	private static final int SMALL = 0x20;

	private final ByteBuffer file;

	private final int end;

	private long metadata;

	PngChunks(byte[] content) {
		this.file = ByteBuffer.wrap(content);
		long at = FIRST;
		boolean last = false;
		while (!last && at + FRAME <= this.file.limit()) {
			int start = (int) at + 8;
			at += FRAME + Integer.toUnsignedLong(this.file.getInt(start - 8));
			last = PictureFormat.isAt(content, start - 4, "IEND");
			read(start, (int) Math.min(this.file.limit(), at - 4));
		}
		this.end = (int) Math.min(this.file.limit(), at);
	}

	@Override
	public int orientation() {
		return 1;
	}

	@Override
	public long metadata() {
		return this.metadata;
	}

	@Override
	public int end() {
		return this.end;
	}

	private void read(int start, int until) {
		if ((this.file.get(start - 4) & SMALL) != 0) {
			this.metadata += until - start;
			int packed = packed(start, until);
			if (packed > 0 && packed < until) {
				this.metadata += unpacked(packed, until);
			}
		}
	}

	/** Where packed text begins, or a packed profile; 0 for none. */
	private int packed(int start, int until) {
		int named = behindZero(start, until);
		if (PictureFormat.isAt(this.file.array(), start - 4, "iTXt")) {
			boolean plain = named >= until || this.file.get(named) == 0;
			return plain ? 0 : behindZero(behindZero(named + 2, until), until);
		}
		boolean packed = PictureFormat.isAt(this.file.array(), start - 4, "zTXt")
				|| PictureFormat.isAt(this.file.array(), start - 4, "iCCP");
		return packed ? named + 1 : 0;
	}

	private int behindZero(int from, int until) {
		int at = from;
		while (at < until && this.file.get(at) != 0) {
			at++;
		}
		return at + 1;
	}

	/** Counts what comes out and keeps none of it; stops where it is too much. */
	private long unpacked(int start, int until) {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(this.file.array(), start, until - start);
			byte[] buffer = new byte[1 << 14];
			long bytes = 0;
			int more = inflater.inflate(buffer);
			while (more > 0 && this.metadata + bytes <= PictureHeader.MOST_METADATA) {
				bytes += more;
				more = inflater.inflate(buffer);
			}
			return bytes + more;
		}
		catch (DataFormatException ex) {
			// Nobody will unpack it.
			return 0;
		}
		finally {
			inflater.end();
		}
	}

}
