package org.kaiyuanshe.kcc.application;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what an application needs to know who applies. */
@Component
@Order(40)
class ApplicationPurposes implements PurposeSource {

	private final Retention retention;

	ApplicationPurposes(Retention retention) {
		this.retention = retention;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("application", DraftLimits.LIFE.toDays(), this.retention.applicants()),
				Purpose.of("co-lead", DraftLimits.LIFE.toDays(), this.retention.applicants()));
	}

}
