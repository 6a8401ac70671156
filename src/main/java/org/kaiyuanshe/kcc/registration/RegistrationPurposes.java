package org.kaiyuanshe.kcc.registration;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what an event needs to know who comes. */
@Component
@Order(30)
class RegistrationPurposes implements PurposeSource {

	private final RegistrationSettings settings;

	RegistrationPurposes(RegistrationSettings settings) {
		this.settings = settings;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("registration", this.settings.memoryDays(), Requests.LIFE.toMinutes()),
				Purpose.of("walk-in", this.settings.memoryDays()));
	}

}
