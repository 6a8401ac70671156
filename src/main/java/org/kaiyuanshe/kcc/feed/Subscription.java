package org.kaiyuanshe.kcc.feed;

import org.kaiyuanshe.kcc.core.QrCode;

/**
 * How to follow a calendar or a feed.
 *
 * @param url its absolute address
 * @param webcal the same for calendar programs, which then ask whether to subscribe
 */
public record Subscription(String url, String webcal) {

	static Subscription to(String url) {
		return new Subscription(url, url.replaceFirst("^https?:", "webcal:"));
	}

	/** The address for calendar programs as a QR code. */
	public QrCode qr() {
		return QrCode.of(this.webcal);
	}

	/** The address for programs that read feeds as a QR code. */
	public QrCode feedQr() {
		return QrCode.of(this.url);
	}

}
