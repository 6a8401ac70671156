package org.kaiyuanshe.kcc.share;

/** The kinds of picture that are drawn, with their sizes in pixels. */
enum Format {

	/** What most chats and networks show beside a link. */
	CARD(1200, 630),
	/** What WeChat shows beside a link. */
	SQUARE(300, 300),
	/** To be saved on a phone and passed on, with a QR code. */
	POSTER(1080, 1920);

	private final int width;

	private final int height;

	Format(int width, int height) {
		this.width = width;
		this.height = height;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

}
