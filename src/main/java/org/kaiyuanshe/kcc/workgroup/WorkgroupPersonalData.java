package org.kaiyuanshe.kcc.workgroup;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone wrote of the years of their workgroup. */
@Component
class WorkgroupPersonalData implements PersonalData {

	private final PersonalRows rows;

	WorkgroupPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("workgroup-years", """
				select w.slug as workgroup, y.year, y.progress_zh, y.progress_en, y.plan_zh, y.plan_en, y.written_at
				from workgroup_year y join workgroup w on w.id = y.workgroup_id
				where y.written_by = :member order by y.year
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		// What they wrote in office stays, by a member without a name.
	}

}
