package org.kaiyuanshe.kcc.photo;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what photos name people, and taking one down asks for an address. */
@Component
@Order(60)
class PhotoPurposes implements PurposeSource {

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("photo"), Purpose.of("take-down", TakeDowns.ANSWER_DAYS));
	}

}
