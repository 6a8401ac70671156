package org.kaiyuanshe.kcc.annual;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone writes or reviews in annual reports. */
@Component
class AnnualPersonalData implements PersonalData {

	private final PersonalRows rows;

	AnnualPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("annual-sections",
				"""
						select r.year, s.slug as section, s.state, s.editor_id = :member as editor, s.reviewer_id = :member as reviewer
						from annual_section s join annual_report r on r.id = s.report_id
						where :member in (s.editor_id, s.reviewer_id) or :member = any (s.written_by) order by r.year, s.position
						"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// Somebody else can be asked to go on.
		this.rows.change(person, """
				update annual_section set editor_id = null, version = version + 1
				where editor_id = :member and state <> 'DONE'
				""", """
				update annual_section set reviewer_id = null, version = version + 1
				where reviewer_id = :member and state <> 'DONE'
				""");
	}

}
