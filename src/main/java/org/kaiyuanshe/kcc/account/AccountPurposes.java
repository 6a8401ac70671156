package org.kaiyuanshe.kcc.account;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what an account needs a name and an address. */
@Component
@Order(10)
class AccountPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("account", Invitations.LIFE.toDays()));
	}

}
