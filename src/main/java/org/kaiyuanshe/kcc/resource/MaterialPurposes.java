package org.kaiyuanshe.kcc.resource;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what materials need a delivery address. */
@Component
@Order(80)
class MaterialPurposes implements PurposeSource {

	private final MaterialRules rules;

	MaterialPurposes(MaterialRules rules) {
		this.rules = rules;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("material", this.rules.addressDays()));
	}

}
