package org.kaiyuanshe.kcc.organisation;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what the records of the organisation name people. */
@Component
@Order(85)
class MemoryPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("office"));
	}

}
