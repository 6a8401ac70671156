package org.kaiyuanshe.kcc.chapter;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a chapter's leads rewrite what it says about itself. */
@Service
@Transactional
class ChapterProfiles {

	private final ChapterRepository chapters;

	ChapterProfiles(ChapterRepository chapters) {
		this.chapters = chapters;
	}

	/** The form filled with what is stored. */
	@Transactional(readOnly = true)
	public ChapterProfileForm form(String slug) {
		Chapter chapter = this.chapters.findBySlug(slug).orElseThrow(NotFoundException::new);
		return ChapterProfileForm.of(chapter.getProfile(), chapter.getVersion());
	}

	/** Rewrites the profile, unless the chapter changed since the form was opened. */
	public void change(String slug, long version, ChapterProfileDetails details, UUID by) {
		Chapter chapter = this.chapters.findBySlug(slug).orElseThrow(NotFoundException::new);
		if (chapter.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		chapter.describe(details, by);
		this.chapters.saveAndFlush(chapter);
	}

}
