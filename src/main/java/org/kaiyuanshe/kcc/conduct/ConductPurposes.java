package org.kaiyuanshe.kcc.conduct;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what a report of a breach asks who reports. */
@Component
@Order(70)
class ConductPurposes implements PurposeSource {

	private final Retention retention;

	ConductPurposes(Retention retention) {
		this.retention = retention;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("conduct", this.retention.reporters()));
	}

}
