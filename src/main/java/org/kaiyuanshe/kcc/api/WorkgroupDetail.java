package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.workgroup.WorkgroupKind;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPage;

/**
 * Everything public about a workgroup.
 *
 * @param mailbox a group mailbox, never anyone's own
 * @param intro Markdown
 */
record WorkgroupDetail(String slug, String url, @Nullable Phrase name, WorkgroupKind kind, List<String> tags,
		@Nullable LocalDate foundedOn, boolean archived, @Nullable String mailbox, @Nullable Phrase intro,
		List<Person> team, @Nullable Part parent, List<Part> parts, @Nullable String source, @Nullable String asOf) {

	static WorkgroupDetail of(WorkgroupPage page, List<Person> team, Reader reader) {
		return new WorkgroupDetail(page.slug(), reader.url("/workgroups/" + page.slug()), reader.words(page.name()),
				page.kind(), page.tags(), page.foundedOn(), page.archived(), page.mailbox(), reader.words(page.intro()),
				team, (page.parent() != null) ? Part.of(page.parent(), reader) : null,
				page.parts().stream().map((part) -> Part.of(part, reader)).toList(), page.provenance().source(),
				page.provenance().asOf());
	}

	/** A workgroup above or below. */
	record Part(String slug, String url, @Nullable Phrase name) {

		static Part of(WorkgroupPage.Related related, Reader reader) {
			return new Part(related.slug(), reader.url("/workgroups/" + related.slug()), reader.words(related.name()));
		}

	}

}
