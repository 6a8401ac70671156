package org.kaiyuanshe.kcc.registration;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how events take registrations. */
@Service
@Transactional
class AdmissionService {

	/**
	 * The version of settings that nobody has made yet; those that are stored begin at 0.
	 */
	static final long NONE = -1;

	private final AdmissionRepository admissions;

	private final SeatBook seats;

	AdmissionService(AdmissionRepository admissions, SeatBook seats) {
		this.admissions = admissions;
		this.seats = seats;
	}

	@Transactional(readOnly = true)
	AdmissionForm form(Occasion event) {
		return this.admissions.findByEventId(event.id())
			.map((each) -> AdmissionForm.of(each.getTerms(), each.getVersion()))
			.orElseGet(() -> AdmissionForm.of(Terms.none(), NONE));
	}

	/** Sets the terms, unless someone else did since the form was opened. */
	void settle(Occasion event, Terms terms, long version, @Nullable UUID by) {
		this.seats.open(event.id(), event.capacity());
		this.seats.lock(event.id());
		Optional<Admission> stored = this.admissions.findByEventId(event.id());
		if (stored.map(Admission::getVersion).orElse(NONE) != version) {
			throw new ChangedMeanwhile();
		}
		Admission admission = stored.orElseGet(() -> Admission.of(event.id()));
		admission.settle(terms, by, event.slug());
		this.admissions.saveAndFlush(admission);
	}

	/** Settles the same for another event, the window as far from its day. */
	void copy(Occasion from, Occasion to, @Nullable UUID by) {
		long days = ChronoUnit.DAYS.between(from.when().start().toLocalDate(), to.when().start().toLocalDate());
		this.admissions.findByEventId(from.id())
			.ifPresent((admission) -> settle(to, admission.getTerms().later(days), NONE, by));
	}

	/** Drops what was set for an event that nobody has registered for. */
	void forget(UUID event) {
		this.admissions.findByEventId(event).ifPresent((admission) -> {
			this.seats.close(event);
			this.admissions.delete(admission);
		});
	}

}
