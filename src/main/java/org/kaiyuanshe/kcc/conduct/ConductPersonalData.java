package org.kaiyuanshe.kcc.conduct;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Breaches that someone reported with their address. */
@Component
class ConductPersonalData implements PersonalData {

	private final PersonalRows rows;

	ConductPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("conduct-reports", """
				select what, place, occurred, reporter_name, reporter_email, state, filed_at, answer
				from conduct_report where lower(reporter_email) = any (:emails) order by filed_at
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// What happened is still looked into; whoever reported it can only be told on the
		// private page.
		this.rows.change(person, """
				update conduct_report set reporter_name = null, reporter_email = null, reporter_may_reply = false,
				       version = version + 1
				where lower(reporter_email) = any (:emails)
				""");
	}

}
