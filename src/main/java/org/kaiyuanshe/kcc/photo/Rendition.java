package org.kaiyuanshe.kcc.photo;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A photo in one width and format, as it is stored.
 *
 * @param sha256 of its content in hexadecimal; the file is named after it
 * @param size in bytes
 */
@Embeddable
record Rendition(int width, @Enumerated(EnumType.STRING) Encoding encoding, String sha256, int size) {

	/** The name of the file in the store. */
	String file() {
		return this.sha256 + "." + this.encoding.extension();
	}

}
