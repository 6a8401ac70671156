package org.kaiyuanshe.kcc.content;

import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.stereotype.Component;

/** Finds what a record of a pack refers to, or says at its line that it is not there. */
@Component
class Directory {

	private final MemberService members;

	private final ChapterService chapters;

	Directory(MemberService members, ChapterService chapters) {
		this.members = members;
		this.chapters = chapters;
	}

	UUID member(Located<?> at, String name) {
		List<UUID> found = this.members.named(name);
		if (found.size() != 1) {
			throw at.broken("there are %d members named '%s', one is expected".formatted(found.size(), name));
		}
		return found.getFirst();
	}

	ChapterReference chapter(Located<?> at, String slug) {
		return this.chapters.reference(slug).orElseThrow(() -> at.broken("there is no chapter '%s'".formatted(slug)));
	}

}
