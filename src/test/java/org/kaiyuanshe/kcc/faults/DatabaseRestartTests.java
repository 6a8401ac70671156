package org.kaiyuanshe.kcc.faults;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * PostgreSQL ends without a word, again and again, while people write; the portal stays
 * up and goes on by itself.
 */
class DatabaseRestartTests {

	private final Stage stage = Stage.open();

	private final Ledger ledger = new Ledger();

	DatabaseRestartTests() throws Exception {
	}

	@Test
	void nothingThatWasAnsweredIsLost() throws Exception {
		Figures recovery = new Figures("PostgreSQL back to first good page");
		try (Crowd crowd = new Crowd(this.ledger, this.stage.port());
				Visitor visitor = new Visitor(this.stage.port())) {
			for (int round = Figures.rounds(3); round > 0; round--) {
				crowd.awaitAcknowledged(10);
				this.stage.database().stopImmediately();
				isWordedWhileAway(visitor);
				this.stage.database().start();
				Instant back = Instant.now();
				awaitGoodPage(visitor);
				recovery.addSince(back);
			}
			crowd.awaitAcknowledged(10);
		}
		assertThat(this.ledger.faults(this.stage.database().owner())).as("%s", this.ledger).isEmpty();
		recovery.conclude();
	}

	/**
	 * Shows that the ledger tells: here PostgreSQL says that it is done before it is.
	 */
	@Test
	void aDatabaseThatPromisesTooMuchIsFoundOut() throws Exception {
		promiseTooMuch(true);
		try {
			// It may have written everything just before, once.
			await().atMost(Duration.ofMinutes(2)).until(this::aWriteIsLost);
		}
		finally {
			promiseTooMuch(false);
			awaitGoodPage(new Visitor(this.stage.port()));
		}
	}

	private boolean aWriteIsLost() throws Exception {
		try (Crowd crowd = new Crowd(this.ledger, this.stage.port())) {
			crowd.awaitAcknowledged(20);
			this.stage.database().stopImmediately();
		}
		this.stage.database().start();
		return this.ledger.faults(this.stage.database().owner()).stream().anyMatch((fault) -> fault.startsWith("lost"));
	}

	private void promiseTooMuch(boolean wanted) {
		this.stage.database()
			.superuser()
			.sql(wanted ? "alter role kcc_portal set synchronous_commit = off"
					: "alter role kcc_portal reset synchronous_commit")
			.update();
		this.stage.database()
			.superuser()
			.sql(wanted ? "alter system set wal_writer_delay = '10s'" : "alter system reset wal_writer_delay")
			.update();
		this.stage.database().superuser().sql("select pg_reload_conf()").query().singleRow();
		// The portal's connections have to be new ones.
		this.stage.database()
			.superuser()
			.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kcc_portal'")
			.query()
			.listOfRows();
	}

	private static void isWordedWhileAway(Visitor visitor) {
		assertThat(visitor.get(Stage.FORM).statusCode()).isEqualTo(503);
		assertThat(visitor.get("/css/portal.css").statusCode()).isEqualTo(200);
	}

	private static void awaitGoodPage(Visitor visitor) {
		await().atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> visitor.get(Stage.FORM).statusCode() == 200);
	}

}
