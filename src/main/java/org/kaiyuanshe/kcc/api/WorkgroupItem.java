package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.workgroup.WorkgroupCard;
import org.kaiyuanshe.kcc.workgroup.WorkgroupKind;

/**
 * A workgroup in a list.
 *
 * @param leads the names of those who lead it today
 */
record WorkgroupItem(String slug, String url, @Nullable Phrase name, WorkgroupKind kind, List<String> tags,
		@Nullable LocalDate foundedOn, boolean archived, List<String> leads) {

	static WorkgroupItem of(WorkgroupCard card, Reader reader) {
		return new WorkgroupItem(card.slug(), reader.url("/workgroups/" + card.slug()), reader.words(card.name()),
				card.kind(), card.tags(), card.foundedOn(), card.archived(), card.leads());
	}

}
