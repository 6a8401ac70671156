package org.kaiyuanshe.kcc.photo;

import java.util.List;

import org.kaiyuanshe.kcc.core.NamesInTexts;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos that someone uploaded or is credited with, and what they asked to take down.
 * Photos stay: they are of events, and their files know nobody.
 */
@Component
class PhotoPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final NamesInTexts texts;

	PhotoPersonalData(PersonalRows rows, NamesInTexts texts) {
		this.rows = rows;
		this.texts = texts;
	}

	/** Another may be credited by the same name: only what they uploaded is told. */
	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("photos", """
				select '/photos/' || id as address, caption_zh, caption_en, alt_zh, alt_en, credit, uploaded_at
				from photo where uploaded_by = :member order by id
				"""), new Query("take-downs", """
				select '/photos/' || photo_id as address, reason, email, asked_at, outcome
				from photo_take_down where lower(email) = any (:emails) order by id
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.texts.removeLinked(person, "photo", "uploaded_by = :member or credit = any (:names)", "caption_zh",
				"caption_en", "alt_zh", "alt_en", "credit");
		this.rows.change(person,
				"update photo_take_down set email = null, version = version + 1 where lower(email) = any (:emails)");
	}

}
