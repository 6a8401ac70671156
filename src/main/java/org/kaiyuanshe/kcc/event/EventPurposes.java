package org.kaiyuanshe.kcc.event;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what an event names its speakers. */
@Component
@Order(57)
class EventPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("speaker"));
	}

}
