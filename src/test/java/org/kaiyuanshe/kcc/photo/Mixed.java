package org.kaiyuanshe.kcc.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pictures that hold more than a picture. */
final class Mixed {

	private Mixed() {
	}

	/** A file with something behind its picture. */
	static byte[] with(byte[] picture, String behind) {
		byte[] bytes = behind.getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(picture.length + bytes.length).put(picture).put(bytes).array();
	}

	static byte[] withComment(byte[] jpeg, String words) {
		return withSegment(jpeg, 0xfe, words);
	}

	/** A JPEG with a segment of that kind before its picture. */
	static byte[] withSegment(byte[] jpeg, int kind, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(jpeg.length + 4 + bytes.length)
			.put(jpeg, 0, Pictures.JFIF_END)
			.putShort((short) (0xff00 | kind))
			.putShort((short) (2 + bytes.length))
			.put(bytes)
			.put(jpeg, Pictures.JFIF_END, jpeg.length - Pictures.JFIF_END)
			.array();
	}

	/** A WebP with another chunk at its end. */
	static byte[] withChunk(byte[] webp, String name, byte[] content) {
		byte[] chunk = Pictures.little(name, content);
		return ByteBuffer.allocate(webp.length + chunk.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put(webp)
			.put(chunk)
			.putInt(4, webp.length + chunk.length - 8)
			.array();
	}

}
