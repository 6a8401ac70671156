package org.kaiyuanshe.kcc.share;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is drawn on a picture: two equal sheets give the same picture.
 *
 * @param seed what the pattern follows from
 * @param host who invites
 * @param lines when and where
 * @param mark what has to be seen first, such as that it is cancelled
 * @param leaf a few characters for the smallest picture, such as a date
 * @param url where the QR code leads
 * @param hint what to do with it
 */
record Sheet(Format format, int hue, String seed, String brand, String host, String title, List<String> lines,
		@Nullable String mark, String leaf, String url, String hint) {

	/** Whether the leaf would say once more what stands beside it. */
	boolean saysItsLeaf() {
		return this.title.contains(this.leaf) || this.host.equals(this.leaf);
	}

}
