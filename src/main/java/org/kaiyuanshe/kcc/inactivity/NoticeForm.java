package org.kaiyuanshe.kcc.inactivity;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A decision that everyone is told of.
 *
 * @param reason why; admins alone read it
 * @param noticeZh what the chapter's page and the mails say
 * @param noticeEn the same in English
 */
record NoticeForm(@NotBlank @Size(max = 2000) String reason, @NotBlank @Size(max = 2000) String noticeZh,
		@Size(max = 4000) @Nullable String noticeEn) {

	static NoticeForm empty() {
		return new NoticeForm("", "", null);
	}

	LocalizedText notice() {
		return new LocalizedText(this.noticeZh, this.noticeEn);
	}

}
