package org.kaiyuanshe.kcc.share;

/**
 * JSON-LD for a data block of a page. What could end the block or begin another is
 * written as an escape of JSON, so that it says the same and acts nowhere.
 */
public final class StructuredData {

	private final String json;

	private StructuredData(String json) {
		this.json = json;
	}

	/** The JSON of someone else's words made safe for a page. */
	static StructuredData of(String json) {
		return new StructuredData(json.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029"));
	}

	@Override
	public String toString() {
		return this.json;
	}

}
