package org.kaiyuanshe.kcc.share;

/**
 * What people pass on about an event.
 *
 * @param words title, time, place and link, a line each
 * @param poster server path of the poster, without the language
 */
public record ShareText(String words, String poster) {

	public int rows() {
		return (int) this.words.lines().count() + 1;
	}

}
