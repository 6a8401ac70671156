package org.kaiyuanshe.kcc.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A format in which photos are stored and served. */
enum Encoding {

	WEBP("webp", "image/webp", 0.8f), JPG("jpeg", "image/jpeg", 0.82f);

	private static final Logger log = LoggerFactory.getLogger(Encoding.class);

	private final String format;

	private final String mediaType;

	private final float quality;

	Encoding(String format, String mediaType, float quality) {
		this.format = format;
		this.mediaType = mediaType;
		this.quality = quality;
	}

	/** Those that work on this machine; JPEG always does. */
	static List<Encoding> available() {
		return Arrays.stream(values()).filter(Encoding::isAvailable).toList();
	}

	/** How the names of its files end. */
	String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** The file of a picture, without a word besides its pixels. */
	byte[] write(BufferedImage picture) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName(this.format).next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(picture, null, null), quality(writer.getDefaultWriteParam()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private ImageWriteParam quality(ImageWriteParam parameters) {
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		if (this == WEBP) {
			parameters.setCompressionType("Lossy");
		}
		parameters.setCompressionQuality(this.quality);
		return parameters;
	}

	/** The library for WebP is native code, which not every machine can run. */
	private boolean isAvailable() {
		try {
			write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
			return true;
		}
		catch (RuntimeException | LinkageError ex) {
			log.warn("Photos are not stored as {} here: {}", this, ex.toString());
			return false;
		}
	}

}
