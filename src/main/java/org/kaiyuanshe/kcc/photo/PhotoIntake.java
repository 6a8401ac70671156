package org.kaiyuanshe.kcc.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes uploaded photos in: draws them anew in three widths and stores the files. To be
 * called outside of any transaction, for it takes its time (R12).
 */
@Component
public class PhotoIntake {

	/** The most that is taken, in bytes. */
	public static final long MOST_BYTES = 20L * 1024 * 1024;

	private static final int[] WIDTHS = { 480, 960, 1920 };

	private static final int WIDEST = 1920;

	/** Each holds a decoded picture in memory: up to 130 MB. */
	private static final int AT_ONCE = 2;

	private static final int PATIENCE = 20;

	private final Semaphore places = new Semaphore(
			Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, AT_ONCE), true);

	private final List<Encoding> encodings = Encoding.available();

	private final PhotoStore store;

	private final Uploads uploads;

	PhotoIntake(PhotoStore store, Uploads uploads) {
		this.store = store;
		this.uploads = uploads;
	}

	/**
	 * Takes in what someone chose in a form.
	 * @throws PictureRefused if it is no picture that can be shown; nothing is stored
	 */
	public TakenPhoto take(@Nullable MultipartFile file) throws PictureRefused {
		if (file == null || file.isEmpty()) {
			throw new PictureRefused(Reason.MISSING);
		}
		if (file.getSize() > MOST_BYTES) {
			throw new PictureRefused(Reason.BYTES);
		}
		return takeFrom(file);
	}

	private TakenPhoto takeFrom(MultipartFile file) throws PictureRefused {
		enter();
		try {
			return store(PictureFile.of(file.getBytes()).named(file.getOriginalFilename()).draw(WIDEST));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.places.release();
		}
	}

	private void enter() throws PictureRefused {
		try {
			if (!this.places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
				throw new PictureRefused(Reason.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PictureRefused(Reason.BUSY);
		}
	}

	private TakenPhoto store(BufferedImage largest) {
		List<Rendition> renditions = new ArrayList<>();
		BufferedImage drawn = largest;
		for (int width : widths(largest.getWidth())) {
			drawn = Scale.to(drawn, width, Scale.height(width, largest.getWidth(), largest.getHeight()));
			for (Encoding encoding : this.encodings) {
				renditions.add(put(width, encoding, encoding.write(drawn)));
			}
		}
		return new TakenPhoto(largest.getWidth(), largest.getHeight(), renditions);
	}

	/** The largest first, so that each is drawn from the one before; never enlarged. */
	private static List<Integer> widths(int own) {
		return Stream.concat(IntStream.of(WIDTHS).filter((width) -> width < own).boxed(), Stream.of(own))
			.sorted((a, b) -> b - a)
			.toList();
	}

	private Rendition put(int width, Encoding encoding, byte[] content) {
		Rendition rendition = new Rendition(width, encoding, sha256(content), content.length);
		this.uploads.announce(rendition.file());
		this.store.put(rendition.file(), content);
		return rendition;
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
