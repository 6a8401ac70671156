package org.kaiyuanshe.kcc.chapter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.kaiyuanshe.kcc.photo.PictureFile;
import org.kaiyuanshe.kcc.photo.PictureRefused;

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
		BufferedImage picture = drawn(file);
		if (!ChatGroupCode.isIn(picture)) {
			throw new ChatGroupPictureRefused("chat-group.picture.no-code");
		}
		byte[] png = png(picture);
		return new ChatGroupPicture(png, hash(png), picture.getWidth(), picture.getHeight());
	}

	private static BufferedImage drawn(byte[] file) throws ChatGroupPictureRefused {
		try {
			PictureFile picture = PictureFile.of(file);
			double longest = Math.max(picture.width(), picture.height());
			return picture.draw((int) Math.round(picture.width() * Math.min(1, LONGEST_SIDE / longest)));
		}
		catch (PictureRefused ex) {
			throw new ChatGroupPictureRefused(switch (ex.reason()) {
				case PIXELS -> "chat-group.picture.pixels";
				case FORMAT, MOVING, STOWAWAY, METADATA -> "chat-group.picture.format";
				case SMALL, SHAPE -> "chat-group.picture.no-code";
				default -> "chat-group.picture.damaged";
			});
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
