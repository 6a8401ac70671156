package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The way into a chapter's chat group.
 *
 * @param picture the QR picture; none if nobody uploaded one
 * @param contact whom to ask where no picture is shown
 * @param note what to write to them
 */
public record ChatGroupView(@Nullable Picture picture, @Nullable String contact, @Nullable String note) {

	/** No picture and nobody to ask. */
	static final ChatGroupView NONE = new ChatGroupView(null, null, null);

	/** Whether there is a picture that has not expired. */
	public boolean isShown() {
		return this.picture != null && !this.picture.expired();
	}

	/**
	 * What is known of the picture besides its pixels.
	 *
	 * @param hash the SHA-256 of its content
	 * @param expiresOn the day from which it is no longer shown
	 */
	public record Picture(String hash, int width, int height, @Nullable String uploader, Instant uploadedAt,
			LocalDate expiresOn, boolean expired) {

		/** The last day on which it is shown. */
		public LocalDate lastDay() {
			return this.expiresOn.minusDays(1);
		}

	}

}
