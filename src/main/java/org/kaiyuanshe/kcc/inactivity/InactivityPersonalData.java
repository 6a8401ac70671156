package org.kaiyuanshe.kcc.inactivity;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone said about silent chapters, and whom they talked to. */
@Component
class InactivityPersonalData implements PersonalData {

	private final PersonalRows rows;

	InactivityPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	/** Whom a bare name means is not known well enough to tell it. */
	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("case-opinions", """
				select c.chapter_slug, o.stance, o.words, o.given_at
				from inactivity_opinion o join inactivity_case c on c.id = o.case_id
				where o.given_by = :member order by o.given_at
				"""), new Query("case-contacts", """
				select c.chapter_slug, t.party, t.with_whom, t.talked_on, t.means, t.said
				from inactivity_contact t join inactivity_case c on c.id = t.case_id
				where t.recorded_by = :member order by t.talked_on
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, """
				update inactivity_contact set with_whom = :former where with_whom = any (:names)
				""");
	}

}
