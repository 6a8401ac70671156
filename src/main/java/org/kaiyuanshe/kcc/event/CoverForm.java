package org.kaiyuanshe.kcc.event;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.photo.PhotoIntake;
import org.kaiyuanshe.kcc.photo.PhotoView;
import org.kaiyuanshe.kcc.photo.PhotoWords;
import org.kaiyuanshe.kcc.photo.PictureRefused;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The picture of an event.
 *
 * @param alt what is to be seen on it, for who does not see it
 * @param credit who took it
 */
record CoverForm(@Nullable MultipartFile picture, @NotBlank @Size(max = 300) @Nullable String alt,
		@Size(max = 80) @Nullable String credit) {

	static CoverForm of(@Nullable PhotoView cover) {
		return (cover != null) ? new CoverForm(null, cover.alt().zh(), cover.credit())
				: new CoverForm(null, null, null);
	}

	/** Takes the picture in; none, and the reason at the field, if it cannot be shown. */
	@Nullable TakenPhoto take(PhotoIntake intake, BindingResult result) {
		try {
			return intake.take(this.picture);
		}
		catch (PictureRefused ex) {
			FormErrors.reject(result, "picture", null, ex.reason().key());
			return null;
		}
	}

	PhotoWords words() {
		return new PhotoWords(null, new LocalizedText(this.alt, null),
				(this.credit == null || this.credit.isBlank()) ? null : this.credit.strip());
	}

}
