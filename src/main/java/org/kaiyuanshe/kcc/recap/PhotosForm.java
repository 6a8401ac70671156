package org.kaiyuanshe.kcc.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PhotoIntake;
import org.kaiyuanshe.kcc.photo.PictureRefused;
import org.kaiyuanshe.kcc.photo.TakenPhoto;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

/** Photos for a gallery, up to nine at once. */
record PhotosForm(@Nullable List<MultipartFile> photos) {

	/** As many as WeChat lets one choose at once. */
	static final int AT_ONCE = 9;

	private static final int LONGEST_NAME = 60;

	/**
	 * Takes in what can be shown. Of the others the field says which they are and why
	 * not.
	 */
	List<TakenPhoto> take(PhotoIntake intake, BindingResult result) {
		List<MultipartFile> chosen = Objects.requireNonNullElse(this.photos, List.<MultipartFile>of())
			.stream()
			.filter((file) -> file != null && !file.isEmpty())
			.toList();
		if (chosen.isEmpty() || chosen.size() > AT_ONCE) {
			reject(result, chosen.isEmpty() ? "photo.refused.missing" : "recap.photos.many", AT_ONCE);
			return List.of();
		}
		List<TakenPhoto> taken = new ArrayList<>();
		for (MultipartFile file : chosen) {
			try {
				taken.add(intake.take(file));
			}
			catch (PictureRefused ex) {
				reject(result, "recap.photos.refused", nameOf(file),
						new DefaultMessageSourceResolvable(ex.reason().key()));
			}
		}
		return taken;
	}

	private static String nameOf(MultipartFile file) {
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
	}

	private static void reject(BindingResult result, String code, Object... arguments) {
		result.addError(new FieldError(result.getObjectName(), "photos", null, false,
				result.resolveMessageCodes(code, "photos"), arguments, null));
	}

}
