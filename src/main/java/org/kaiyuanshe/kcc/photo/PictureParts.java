package org.kaiyuanshe.kcc.photo;

/** What a file says of itself besides the pixels of its picture. */
interface PictureParts {

	/** How to turn the picture, as Exif numbers it: 1 for upright. */
	int orientation();

	/**
	 * How many bytes are in it that are no picture, unpacked where they are packed; above
	 * {@link PictureHeader#MOST_METADATA} nothing is unpacked any longer.
	 */
	long metadata();

	/** Where the picture ends in the file; what follows belongs to something else. */
	int end();

}
