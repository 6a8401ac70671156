package org.kaiyuanshe.kcc.registration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** How an event takes registrations, as its leads set it. */
@Entity
public class Admission extends Aggregate<Admission> {

	private UUID eventId = new UUID(0, 0);

	private boolean open;

	private @Nullable LocalDateTime opensLocal;

	private @Nullable LocalDateTime closesLocal;

	private boolean approval;

	@ElementCollection
	@CollectionTable(name = "admission_question", joinColumns = @JoinColumn(name = "admission_id"))
	@OrderColumn(name = "position")
	private List<Question> questions = new ArrayList<>();

	protected Admission() {
	}

	static Admission of(UUID event) {
		Admission admission = new Admission();
		admission.eventId = event;
		return admission;
	}

	/** Sets how registrations are taken from now on; those that were made stay. */
	void settle(Terms terms, @Nullable UUID by, String slug) {
		this.open = terms.open();
		this.opensLocal = terms.opens();
		this.closesLocal = terms.closes();
		this.approval = terms.approval();
		this.questions.clear();
		this.questions.addAll(terms.questions().list());
		registerEvent(new TeamAction.Configured(by, slug, terms.open() ? "open" : "off"));
	}

	UUID getEventId() {
		return this.eventId;
	}

	Terms getTerms() {
		return new Terms(this.open, this.opensLocal, this.closesLocal, this.approval,
				new Questions(List.copyOf(this.questions)));
	}

}
