package org.kaiyuanshe.kcc.press;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone asked consent for in the name of their chapter. */
@Component
class PressPersonalData implements PersonalData {

	private final PersonalRows rows;

	PressPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("press-requests", """
				select chapter_slug, title, body, outlets, wanted_on, status, asked_at, decided_reason
				from press_request where asked_by = :member order by id
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// What they wrote in office stays, by a member without a name.
	}

}
