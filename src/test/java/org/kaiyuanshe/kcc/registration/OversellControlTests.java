package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The control of {@link OversellTests}: without the queue, the row lock and the check
 * more people get a seat than there are.
 */
@PortalTest
@TestPropertySource(properties = { "spring.application.name=oversell-control",
		"spring.datasource.hikari.connection-timeout=60000" })
class OversellControlTests {

	private static final int SEATS = 20;

	@Autowired
	private RegistrationService service;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@Test
	void withoutTheGuardsSeatsAreSoldTwice() throws Exception {
		JdbcClient owner = TestDatabase.owner(this.database);
		owner.sql("alter table event_seats drop constraint event_seats_never_oversold").update();
		owner.sql("alter table registration drop constraint registration_event_id_number_key").update();
		Rush rush = new Rush(this.jdbc, List.of(this.service));
		boolean oversold = false;
		for (int round = 0; round < 10 && !oversold; round++) {
			UUID event = rush.event(SEATS);
			try {
				rush.run(event, 100);
			}
			catch (ExecutionException ex) {
				// Two who cancel at once may meet; what counts is how many have a seat.
			}
			oversold = rush.count(event, "CONFIRMED") > SEATS;
		}
		assertThat(oversold).isTrue();
	}

	/** Reads the seats without holding them. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Unguarded {

		@Bean
		@Primary
		SeatBook unguardedSeatBook(JdbcClient jdbc) {
			return new SeatBook(jdbc) {
				@Override
				void queue(UUID event) {
					// Everyone at once.
				}

				@Override
				Optional<Seats> read(UUID event, String lock) {
					return super.read(event, "");
				}
			};
		}

	}

}
