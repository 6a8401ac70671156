package org.kaiyuanshe.kcc.privacy;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What someone agreed to on their page, that they asked for their data, and the archive.
 */
@Component
class ExportData implements PersonalData {

	private final PersonalRows rows;

	ExportData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("consents", """
				select c.purpose, c.version, c.place, c.given_at as given, c.withdrawn_at as withdrawn
				from consent c join account a on a.id = c.account_id
				where a.member_id = :member and c.purpose <> 'CODE_OF_CONDUCT' order by c.given_at
				"""), new Query("exports", """
				select e.asked_at as asked, e.language from data_export e join account a on a.id = e.account_id
				where a.member_id = :member
				"""));
	}

	/** The account takes them along when it goes; here they go even if it stays. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person,
				"delete from data_export where account_id in (select id from account where member_id = :member)", """
						delete from consent where purpose <> 'CODE_OF_CONDUCT'
						and account_id in (select id from account where member_id = :member)
						""");
	}

}
