package org.kaiyuanshe.kcc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files as a browser sends it; nothing in it is checked or escaped. */
public final class Multipart {

	private static final String BOUNDARY = "between-two-parts";

	/** The content type of such a form. */
	public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

	public Multipart text(String name, String value) {
		return text(name, value.getBytes(StandardCharsets.UTF_8));
	}

	/** A field whose bytes need not be a text. */
	public Multipart text(String name, byte[] value) {
		return part("name=\"" + name + "\"", value);
	}

	public Multipart file(String name, String fileName, byte[] content) {
		return part("name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png".formatted(name, fileName), content);
	}

	byte[] bytes() {
		this.parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return this.parts.toByteArray();
	}

	private Multipart part(String disposition, byte[] content) {
		this.parts.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition)
			.getBytes(StandardCharsets.UTF_8));
		this.parts.writeBytes(content);
		this.parts.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		return this;
	}

}
