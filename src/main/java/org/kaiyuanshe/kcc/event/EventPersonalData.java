package org.kaiyuanshe.kcc.event;

import java.util.List;

import org.kaiyuanshe.kcc.core.NamesInTexts;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Talks and helping hands at events: they stay in the programme, without the name. The
 * event moves to its next version, so that no form of before brings the name back.
 */
@Component
class EventPersonalData implements PersonalData {

	private static final String WITH_THEM = "select event_id from event_person where member_id = :member";

	private final PersonalRows rows;

	private final NamesInTexts texts;

	EventPersonalData(PersonalRows rows, NamesInTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("talks", """
				select e.slug as event, e.title_zh as title, e.start_local, p.name, p.role_zh, p.role_en, p.part
				from event_person p join event e on e.id = p.event_id where p.member_id = :member order by e.starts_at
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.texts.removeLinked(person, "event_agenda_item", "event_id in (" + WITH_THEM + ")", "title_zh", "title_en");
		this.texts.removeLinked(person, "event", "id in (" + WITH_THEM + ")", "title_zh", "title_en", "description_zh",
				"description_en", "summary_zh", "summary_en", "recap_zh", "recap_en");
		this.rows.change(person, "update event set version = version + 1 where id in (" + WITH_THEM + ")",
				"update event_person set name = :former, member_id = null where member_id = :member");
	}

}
