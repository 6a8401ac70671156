package org.kaiyuanshe.kcc.photo;

import java.time.Duration;
import java.util.Locale;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

import org.kaiyuanshe.kcc.photo.PictureRefused.Reason;

/** Watches a decoder: it may neither take too long nor make up what is missing. */
final class DecodingWatch implements IIOReadWarningListener, IIOReadProgressListener {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	private final long started = System.nanoTime();

	private boolean damaged;

	private boolean slow;

	void check() throws PictureRefused {
		if (this.slow) {
			throw new PictureRefused(Reason.SLOW);
		}
		if (this.damaged) {
			throw new PictureRefused(Reason.DAMAGED);
		}
	}

	/** Java's JPEG decoder fills what is missing with grey, and only warns. */
	@Override
	public void warningOccurred(ImageReader source, String warning) {
		String words = warning.toLowerCase(Locale.ROOT);
		this.damaged |= words.contains("truncated") || words.contains("premature");
	}

	@Override
	public void imageProgress(ImageReader source, float percentageDone) {
		if (System.nanoTime() - this.started > LONGEST.toNanos()) {
			this.slow = true;
			source.abort();
		}
	}

	@Override
	public void readAborted(ImageReader source) {
		this.slow = true;
	}

	@Override
	public void sequenceStarted(ImageReader source, int minIndex) {
	}

	@Override
	public void sequenceComplete(ImageReader source) {
	}

	@Override
	public void imageStarted(ImageReader source, int imageIndex) {
	}

	@Override
	public void imageComplete(ImageReader source) {
	}

	@Override
	public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
	}

	@Override
	public void thumbnailProgress(ImageReader source, float percentageDone) {
	}

	@Override
	public void thumbnailComplete(ImageReader source) {
	}

}
