package org.kaiyuanshe.kcc.registration;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.stereotype.Component;

/** May this person check in whoever shows that code? Others are told there is nothing. */
@Component("checkInPermissions")
public class CheckInPermissions {

	private final RegistrationPages pages;

	private final ChapterPermissions chapters;

	CheckInPermissions(RegistrationPages pages, ChapterPermissions chapters) {
		this.pages = pages;
		this.chapters = chapters;
	}

	/** The team of the hosting chapter and admins. */
	public boolean mayScan(String code, @Nullable Object principal) {
		String chapter = this.pages.findByCheckIn(code).orElseThrow(NotFoundException::new).occasion().chapter();
		if (chapter != null) {
			return this.chapters.mayEdit(chapter, principal);
		}
		if (principal instanceof SignedIn me && me.admin()) {
			return true;
		}
		throw new NotFoundException();
	}

}
