package org.kaiyuanshe.kcc.core;

/**
 * A QR code as an SVG path: one unit per module, with the quiet zone that readers need.
 *
 * @param size width and height of the view box
 * @param path the dark modules, for the attribute {@code d}
 */
public record QrCode(int size, String path) {

	private static final int QUIET_ZONE = 4;

	/** The code of a text, readable with a quarter of it damaged. */
	public static QrCode of(String text) {
		io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text,
				io.nayuki.qrcodegen.QrCode.Ecc.QUARTILE);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append("M%d %dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
				}
			}
		}
		return new QrCode(code.size + 2 * QUIET_ZONE, path.toString());
	}

}
