package org.kaiyuanshe.kcc.member;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what the records keep who someone is. */
@Component
@Order(20)
class MemberPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("profile"), Purpose.of("member"));
	}

}
