package org.kaiyuanshe.kcc.photo;

/** Knows which files are being written. */
interface Uploads {

	/** Says that a file is about to be written, whether it is there already or not. */
	void announce(String file);

}
