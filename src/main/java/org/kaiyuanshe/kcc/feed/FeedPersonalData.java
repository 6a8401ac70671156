package org.kaiyuanshe.kcc.feed;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The link of someone’s own calendar. */
@Component
class FeedPersonalData implements PersonalData {

	private final PersonalRows rows;

	FeedPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("calendar-link", """
				select renewals, since from calendar_link where member_id = :member
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, """
				delete from calendar_link where member_id = :member
				""");
	}

}
