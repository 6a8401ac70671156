package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.inactivity.Contact.Party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

/** What a case gathers over time; entries are added and never changed. */
@Embeddable
class CaseFile {

	@ElementCollection
	@CollectionTable(name = "inactivity_contact", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Contact> contacts = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "inactivity_opinion", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<Opinion> opinions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "inactivity_step", joinColumns = @JoinColumn(name = "case_id"))
	@OrderColumn(name = "position")
	private List<CaseStep> steps = new ArrayList<>();

	void add(Contact contact) {
		this.contacts.add(contact);
	}

	void add(Opinion opinion) {
		this.opinions.add(opinion);
	}

	void add(CaseStep step) {
		this.steps.add(step);
	}

	/** Who took the last step of that kind. */
	@Nullable UUID lastDecider(CaseStep.Kind kind) {
		return this.steps.stream()
			.filter((step) -> step.kind() == kind)
			.reduce((first, second) -> second)
			.map((step) -> step.decided().by())
			.orElse(null);
	}

	/** Refuses what needs a talk with each party on that day or later (R4). */
	void requireTalksSince(LocalDate day) {
		Set<Party> unheard = EnumSet.allOf(Party.class);
		this.contacts.stream()
			.filter((contact) -> !contact.talkedOn().isBefore(day))
			.forEach((contact) -> unheard.remove(contact.party()));
		if (!unheard.isEmpty()) {
			throw new RuleViolation(
					"inactivity.unheard." + ((unheard.size() > 1) ? "BOTH" : unheard.iterator().next()));
		}
	}

}
