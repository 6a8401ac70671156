package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds in a JPEG file how the camera was held. */
final class JpegSegments {

	private static final int EXIF = 0xe1;

	private static final int SCAN = 0xda;

	private static final int EXIF_NAME = 6;

	private static final int ORIENTATION = 0x0112;

	private JpegSegments() {
	}

	/** The orientation that Exif gives, from 1 to 8; 1 where it gives none. */
	static int orientation(ByteBuffer file) {
		int at = 2;
		while (at + 4 <= file.limit() && (file.get(at) & 0xff) == 0xff) {
			int marker = file.get(at + 1) & 0xff;
			if (marker == SCAN) {
				return 1;
			}
			int length = file.getShort(at + 2) & 0xffff;
			if (marker == EXIF && PictureFormat.isAt(file.array(), at + 4, "Exif")) {
				int start = at + 4 + EXIF_NAME;
				return ofExif(file.slice(start, Math.min(file.limit(), at + 2 + length) - start));
			}
			at += 2 + length;
		}
		return 1;
	}

	/** The same from a block of Exif, which is laid out like a TIFF file. */
	static int ofExif(ByteBuffer exif) {
		try {
			exif.order((exif.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
			int directory = exif.getInt(4);
			int entries = exif.getShort(directory) & 0xffff;
			for (int entry = 0; entry < entries; entry++) {
				int at = directory + 2 + entry * 12;
				if ((exif.getShort(at) & 0xffff) == ORIENTATION) {
					int value = exif.getShort(at + 8);
					return (value >= 1 && value <= 8) ? value : 1;
				}
			}
			return 1;
		}
		catch (IndexOutOfBoundsException ex) {
			return 1;
		}
	}

}
