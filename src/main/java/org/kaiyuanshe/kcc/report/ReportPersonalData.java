package org.kaiyuanshe.kcc.report;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone reported of a quarter for their chapter. */
@Component
class ReportPersonalData implements PersonalData {

	private final PersonalRows rows;

	ReportPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("status-reports", """
				select chapter_slug, quarter, status, impact, difficulties, help, plans, saved_at, submitted_at
				from status_report where saved_by = :member or submitted_by = :member order by quarter, chapter_slug
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// What they wrote in office stays, by a member without a name.
	}

}
