package org.kaiyuanshe.kcc.recap;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.photo.PhotoWords;

import jakarta.validation.constraints.Size;

/**
 * What a team says about a photo.
 *
 * @param alt what is to be seen on it, for who does not see it
 * @param credit who took it
 */
record PhotoForm(@Size(max = 300) @Nullable String alt, @Size(max = 300) @Nullable String altEn,
		@Size(max = 200) @Nullable String caption, @Size(max = 200) @Nullable String captionEn,
		@Size(max = 80) @Nullable String credit) {

	static PhotoForm of(PhotoView photo) {
		return new PhotoForm(photo.alt().zh(), photo.alt().en(), photo.caption().zh(), photo.caption().en(),
				photo.credit());
	}

	PhotoWords words() {
		return new PhotoWords(new LocalizedText(this.caption, this.captionEn), new LocalizedText(this.alt, this.altEn),
				(this.credit == null || this.credit.isBlank()) ? null : this.credit.strip());
	}

}
