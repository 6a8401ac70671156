package org.kaiyuanshe.kcc.photo;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What is said about a photo.
 *
 * @param alt what is to be seen on it, for who does not see it
 * @param credit who took it
 */
@Embeddable
public record PhotoWords(@Embedded @EmbeddedColumnNaming("caption_%s") @Nullable LocalizedText caption,
		@Embedded @EmbeddedColumnNaming("alt_%s") @Nullable LocalizedText alt, @Nullable String credit) {

	/** Nothing yet. */
	public static final PhotoWords NONE = new PhotoWords(null, null, null);

}
