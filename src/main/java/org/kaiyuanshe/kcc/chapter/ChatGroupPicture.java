package org.kaiyuanshe.kcc.chapter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import net.coobird.thumbnailator.Thumbnails;

import jakarta.persistence.Embeddable;

/**
 * The QR picture of a chat group as it is stored and shown: drawn anew from what someone
 * uploaded, so that nothing but its pixels is left.
 *
 * @param png at most 800 pixels wide and high
 * @param hash the SHA-256 of the PNG in hexadecimal
 */
@Embeddable
record ChatGroupPicture(byte[] png, String hash, int width, int height) {

	private static final int LONGEST_SIDE = 800;

	/**
	 * The picture of a chat group from an uploaded file.
	 * @throws ChatGroupPictureRefused if the file is no picture or holds no QR code
	 */
	static ChatGroupPicture from(byte[] file) throws ChatGroupPictureRefused {
		BufferedImage picture = scaled(ChatGroupUpload.decode(file, LONGEST_SIDE));
		if (!ChatGroupCode.isIn(picture)) {
			throw new ChatGroupPictureRefused("chat-group.picture.no-code");
		}
		byte[] png = png(picture);
		return new ChatGroupPicture(png, hash(png), picture.getWidth(), picture.getHeight());
	}

	private static BufferedImage scaled(BufferedImage picture) {
		int side = Math.max(picture.getWidth(), picture.getHeight());
		if (side <= LONGEST_SIDE) {
			return picture;
		}
		try {
			return Thumbnails.of(picture).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] png(BufferedImage picture) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String hash(byte[] png) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
