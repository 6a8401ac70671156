package org.kaiyuanshe.kcc.signin.provider;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what the portal keeps who someone is at a provider. */
@Component
@Order(12)
class IdentityPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("linked-identity"));
	}

}
