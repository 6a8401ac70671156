package org.kaiyuanshe.kcc.recap;

import java.util.List;

import org.kaiyuanshe.kcc.core.NamesInTexts;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recaps that someone published, and recaps of events at which they spoke: both stay,
 * without the name. Asked before the events forget who spoke.
 */
@Component
@Order(0)
class RecapPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final NamesInTexts texts;

	RecapPersonalData(PersonalRows rows, NamesInTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("recaps",
				"select slug, title_zh, title_en, published_at from recap where published_by = :member order by id"));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.texts.removeLinked(person, "recap", """
				published_by = :member or id in (
				    select r.recap_id from recap_event r join event_person p on p.event_id = r.event_id
				    where p.member_id = :member)
				""", "title_zh", "title_en", "body_zh", "body_en");
	}

}
