package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds in a block of Exif, laid out like a TIFF file, how the camera was held. */
final class Exif {

	private static final int ORIENTATION = 0x0112;

	private Exif() {
	}

	/** The orientation that it gives, from 1 to 8; 1 where it gives none. */
	static int orientation(ByteBuffer exif) {
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
