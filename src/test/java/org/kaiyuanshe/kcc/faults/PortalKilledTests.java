package org.kaiyuanshe.kcc.faults;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal is killed, again and again, while people write. */
class PortalKilledTests {

	private final Stage stage = Stage.open();

	private final Ledger ledger = new Ledger();

	PortalKilledTests() throws Exception {
	}

	@Test
	void nothingThatWasAnsweredIsLost() throws Exception {
		Figures recovery = new Figures("portal started to first good page");
		try (Crowd crowd = new Crowd(this.ledger, this.stage.port())) {
			for (int round = Figures.rounds(2); round > 0; round--) {
				crowd.awaitAcknowledged(10);
				this.stage.killPortal();
				Instant started = Instant.now();
				this.stage.portal().untilItAnswers();
				try (Visitor visitor = new Visitor(this.stage.port())) {
					assertThat(visitor.get(Stage.FORM).statusCode()).isEqualTo(200);
				}
				recovery.addSince(started);
			}
			crowd.awaitAcknowledged(10);
		}
		assertThat(this.ledger.faults(this.stage.database().owner())).as("%s", this.ledger).isEmpty();
		recovery.conclude();
	}

}
