package org.kaiyuanshe.kcc.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** Who founds a chapter together with the applicant; none to four people. */
@Embeddable
class CoLeads {

	static final int MOST = 4;

	/**
	 * Mails to co-leads that one application causes at most: nobody shall use it to write
	 * to strangers.
	 */
	static final int MOST_MAILS = 20;

	@OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("place")
	private List<CoLead> people = new ArrayList<>();

	private int coLeadMails;

	/** Takes over what the form says; who is named again stays the same person. */
	void write(List<Invitee> invitees, ChapterApplication application) {
		this.people.removeIf((person) -> invitees.stream().noneMatch(isSame(person)));
		for (int place = 0; place < invitees.size(); place++) {
			Invitee invitee = invitees.get(place);
			CoLead person = this.people.stream()
				.filter((each) -> isSame(each).test(invitee))
				.findFirst()
				.orElseGet(() -> enter(invitee, application));
			person.write(invitee.name(), place + 1);
		}
	}

	/** Adds one more, who is neither the applicant nor named already. */
	CoLead add(Invitee invitee, ChapterApplication application) {
		if (this.people.size() >= MOST) {
			throw new RuleViolation("application.co-lead.many", MOST);
		}
		if (invitee.hasAddress(application.getApplicant().email())
				|| this.people.stream().anyMatch((each) -> isSame(each).test(invitee))) {
			throw new RuleViolation("application.co-lead.twice");
		}
		int last = this.people.stream().mapToInt(CoLead::place).max().orElse(0);
		CoLead person = enter(invitee, application);
		person.write(invitee.name(), last + 1);
		return person;
	}

	/** Removes one who has not confirmed. */
	CoLead remove(UUID id) {
		CoLead person = find(id);
		if (person.hasConfirmed()) {
			throw new RuleViolation("application.co-lead.confirmed", person.person().name());
		}
		this.people.remove(person);
		return person;
	}

	void countMail() {
		if (this.coLeadMails >= MOST_MAILS) {
			throw new RuleViolation("application.co-lead.mails", MOST_MAILS);
		}
		this.coLeadMails++;
	}

	/** Refuses an approval while someone named has not confirmed in person (R2). */
	void requireConfirmed() {
		String missing = this.people.stream()
			.filter((person) -> !person.hasConfirmed())
			.map((person) -> person.person().name())
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new RuleViolation("application.co-lead.missing", missing);
		}
	}

	CoLead find(UUID id) {
		return this.people.stream()
			.filter((person) -> person.getId().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	List<CoLead> all() {
		return List.copyOf(this.people);
	}

	List<Invitee> asTyped() {
		return this.people.stream().map(CoLead::person).toList();
	}

	private CoLead enter(Invitee invitee, ChapterApplication application) {
		CoLead person = CoLead.of(application, invitee);
		this.people.add(person);
		return person;
	}

	private static Predicate<Invitee> isSame(CoLead person) {
		return (invitee) -> invitee.hasAddress(person.person().email());
	}

}
