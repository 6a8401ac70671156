package org.kaiyuanshe.kcc.chapter;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone keeps up to date for their chapter: the picture of its chat group. */
@Component
class ChapterPersonalData implements PersonalData {

	private final PersonalRows rows;

	ChapterPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("chat-groups", """
				select c.slug as chapter, g.uploaded_at, g.contact, g.note
				from chapter_chat_group g join chapter c on c.id = g.chapter_id
				where g.uploaded_by = :member
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// The group goes on; its contact is taken out where it is this person.
		this.rows.change(person, """
				update chapter_chat_group set contact = null, version = version + 1
				where contact = any (:names) or lower(contact) = any (:emails)
				""");
	}

}
