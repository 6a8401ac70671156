package org.kaiyuanshe.kcc.signin.factor;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of a person: their labels and when they were used. */
@Component
class PasskeyPersonalData implements PersonalData {

	private final PersonalRows rows;

	PasskeyPersonalData(PersonalRows rows) {
		this.rows = rows;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("passkeys", """
				select label, created_at, last_used_at from passkey
				where account_id in (select id from account where member_id = :member) order by created_at
				"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, """
				delete from passkey_owner where account_id in (select id from account where member_id = :member)
				""");
	}

}
