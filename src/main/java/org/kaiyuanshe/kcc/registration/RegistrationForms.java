package org.kaiyuanshe.kcc.registration;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form of an event needs to know. */
@Component
@Transactional(readOnly = true)
class RegistrationForms {

	private final Occasions occasions;

	private final TermsReader terms;

	private final JdbcClient jdbc;

	private final Clock clock;

	RegistrationForms(Occasions occasions, TermsReader terms, JdbcClient jdbc, Clock clock) {
		this.occasions = occasions;
		this.terms = terms;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The form of a public event, or why there is none at the moment. */
	Sheet sheet(String slug) {
		Occasion event = this.occasions.visible(slug);
		Terms rules = this.terms.of(event.id());
		return new Sheet(event, rules, rules.door(event, this.clock.instant()), free(event));
	}

	Terms terms(Occasion event) {
		return this.terms.of(event.id());
	}

	private @Nullable Integer free(Occasion event) {
		return this.jdbc.sql("select capacity - taken as free from event_seats where event_id = :event")
			.param("event", event.id())
			.query((row, number) -> (Integer) row.getObject("free"))
			.optional()
			.orElse(null);
	}

	/**
	 * The form's frame.
	 *
	 * @param free how many seats are free; none for any number
	 */
	record Sheet(Occasion occasion, Terms terms, Door door, @Nullable Integer free) {

		public boolean isOpen() {
			return this.door == Door.OPEN;
		}

		public boolean isFull() {
			return this.free != null && this.free <= 0;
		}

	}

}
