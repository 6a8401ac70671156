package org.kaiyuanshe.kcc.resource;

import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.FormErrors;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import jakarta.validation.constraints.Size;

/** A new version: a file, a link, or both, and what is new. */
record VersionForm(@Size(max = 500) @Nullable String note,
		@URL(regexp = "^(https?://.*)?$") @Size(max = 1000) @Nullable String url, @Nullable MultipartFile file) {

	static VersionForm empty() {
		return new VersionForm(null, null, null);
	}

	/** Says that there must be something. */
	void check(BindingResult result) {
		if (chosen() == null && link() == null) {
			FormErrors.reject(result, "file", null, "resource.version.missing");
		}
	}

	/** The file; none if none was chosen. */
	@Nullable MultipartFile chosen() {
		return (this.file == null || this.file.isEmpty()) ? null : this.file;
	}

	@Nullable String link() {
		return (this.url == null || this.url.isBlank()) ? null : this.url.strip();
	}

	@Nullable String words() {
		return (this.note == null || this.note.isBlank()) ? null : this.note.strip();
	}

}
