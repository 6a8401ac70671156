package org.kaiyuanshe.kcc.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * An uploaded file that is a picture, whatever its name says: JPEG, PNG or WebP. Its
 * header is believed first, and nothing but its pixels gets out (R12).
 */
public final class PictureFile {

	private final byte[] file;

	private final PictureHeader header;

	private PictureFile(byte[] file, PictureHeader header) {
		this.file = file;
		this.header = header;
	}

	/**
	 * Opens a file without decoding it.
	 * @throws PictureRefused if it is no such picture, one too large to decode, or
	 * something else besides
	 */
	public static PictureFile of(byte[] file) throws PictureRefused {
		PictureHeader header = PictureHeader.of(file);
		Stowaways.check(file, header.end());
		return new PictureFile(file, header);
	}

	/**
	 * The same, of a file with that name.
	 * @throws PictureRefused if the name says that it is of another format
	 */
	PictureFile named(@Nullable String name) throws PictureRefused {
		if (name != null && !this.header.format().suits(name)) {
			throw new PictureRefused(Reason.NAME);
		}
		return this;
	}

	/** The width of the upright picture in pixels. */
	public int width() {
		return this.header.isSideways() ? this.header.height() : this.header.width();
	}

	/** The height of the upright picture in pixels. */
	public int height() {
		return this.header.isSideways() ? this.header.width() : this.header.height();
	}

	/**
	 * Decodes it and draws it upright on white, at most that wide and never wider than it
	 * is.
	 * @throws PictureRefused if it is damaged or takes too long
	 */
	public BufferedImage draw(int width) throws PictureRefused {
		int wide = Math.min(width, width());
		int high = Scale.height(wide, width(), height());
		BufferedImage drawn = this.header.isSideways() ? Scale.to(decode(high), high, wide)
				: Scale.to(decode(wide), wide, high);
		return upright(Scale.onWhite(drawn));
	}

	/** Of a picture much larger than is asked for, only every n-th pixel. */
	private BufferedImage decode(int width) throws PictureRefused {
		ImageReader reader = this.header.format().reader();
		DecodingWatch watch = new DecodingWatch();
		try (ImageInputStream stream = stream(this.file)) {
			// Without its metadata, which may unpack to any size.
			reader.setInput(stream, true, true);
			reader.addIIOReadWarningListener(watch);
			reader.addIIOReadProgressListener(watch);
			int step = Math.max(1, this.header.width() / (2 * width));
			ImageReadParam everyNth = reader.getDefaultReadParam();
			everyNth.setSourceSubsampling(step, step, 0, 0);
			BufferedImage picture = reader.read(0, everyNth);
			watch.check();
			return picture;
		}
		catch (IOException | RuntimeException ex) {
			watch.check();
			throw new PictureRefused(Reason.DAMAGED);
		}
		finally {
			reader.dispose();
		}
	}

	/** Phones store photos as the sensor has them, and beside them how they were held. */
	private BufferedImage upright(BufferedImage picture) {
		int orientation = this.header.orientation();
		return (orientation == 1) ? picture : Scale
			.onWhite(ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(picture));
	}

	static ImageInputStream stream(byte[] file) {
		return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
	}

}
