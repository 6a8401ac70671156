package org.kaiyuanshe.kcc.workgroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a workgroup is put aside or taken up again. */
record ArchiveForm(@NotBlank @Size(max = 2000) String reason) {

	static ArchiveForm empty() {
		return new ArchiveForm("");
	}

}
