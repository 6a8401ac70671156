package org.kaiyuanshe.kcc.annual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a section goes back to its editor, or a publication is taken back. */
record CommentForm(@NotBlank @Size(max = 2000) String reason) {

	static CommentForm empty() {
		return new CommentForm("");
	}

}
