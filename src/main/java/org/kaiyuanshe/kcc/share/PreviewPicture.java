package org.kaiyuanshe.kcc.share;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PhotoView;

/**
 * The large picture that others show beside a link: a photo where there is one, the drawn
 * card otherwise.
 *
 * @param url absolute address
 * @param type its media type
 */
public record PreviewPicture(String url, String type, int width, int height) {

	static PreviewPicture of(@Nullable PhotoView photo, String card, Addresses addresses) {
		return (photo != null)
				? new PreviewPicture(addresses.ofFile(photo.largest()), "image/jpeg", photo.width(), photo.height())
				: new PreviewPicture(addresses.of(card), "image/png", Format.CARD.width(), Format.CARD.height());
	}

}
