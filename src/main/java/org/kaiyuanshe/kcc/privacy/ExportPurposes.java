package org.kaiyuanshe.kcc.privacy;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For how long an archive of personal data is there. */
@Component
@Order(90)
class ExportPurposes implements PurposeSource {

	private final ExportRules rules;

	ExportPurposes(ExportRules rules) {
		this.rules = rules;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("export", this.rules.days()));
	}

}
