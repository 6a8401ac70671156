package org.kaiyuanshe.kcc.partner;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterPermissions;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.stereotype.Component;

/** Who looks after partners: admins after national ones, leads after their chapter's. */
@Component("partnerPermissions")
public class PartnerPermissions {

	private final ChapterPermissions chapters;

	PartnerPermissions(ChapterPermissions chapters) {
		this.chapters = chapters;
	}

	/** Whether someone may see and change the partners of that chapter, or of all. */
	public boolean mayManage(@Nullable String chapter, @Nullable Object principal) {
		return (chapter != null) ? this.chapters.mayLead(chapter, principal)
				: principal instanceof SignedIn me && me.admin();
	}

}
