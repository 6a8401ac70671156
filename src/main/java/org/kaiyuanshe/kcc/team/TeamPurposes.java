package org.kaiyuanshe.kcc.team;

import java.util.List;

import org.kaiyuanshe.kcc.core.Purpose;
import org.kaiyuanshe.kcc.core.PurposeSource;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For what an invitation needs a name and an address. */
@Component
@Order(50)
class TeamPurposes implements PurposeSource {

	private final Retention retention;

	TeamPurposes(Retention retention) {
		this.retention = retention;
	}

	@Override
	public List<Purpose> purposes() {
		return List.of(Purpose.of("team-invitation", TeamInvitation.LIFE.toDays(), this.retention.invitees()));
	}

}
