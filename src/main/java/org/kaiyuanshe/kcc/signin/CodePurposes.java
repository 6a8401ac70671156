package org.kaiyuanshe.kcc.signin;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what signing in needs an address. */
@Component
@Order(11)
class CodePurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("sign-in", CodeStore.LIFE.toMinutes()));
	}

}
