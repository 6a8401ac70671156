package org.kaiyuanshe.kcc.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes a member's account and forgets who they were, everywhere or nowhere: one
 * transaction (R17).
 */
@Service
class Deletion {

	private final Persons persons;

	private final List<PersonalData> modules;

	private final CommunityTexts texts;

	private final ApplicationEventPublisher events;

	Deletion(Persons persons, List<PersonalData> modules, CommunityTexts texts, ApplicationEventPublisher events) {
		this.persons = persons;
		this.modules = modules;
		this.texts = texts;
		this.events = events;
	}

	/**
	 * Forgets them, and says whether that had not been done before.
	 * @param language in which they are refused, or a last mail says good-bye
	 */
	@Transactional
	public boolean forget(UUID member, Locale language) {
		// Chapters before people, as everyone locks them who changes a team.
		this.persons.find(member).ifPresent((person) -> requireNothingOpen(person, language));
		Optional<Person> found = this.persons.lock(member);
		found.ifPresent((person) -> {
			// Somebody may have made them a lead meanwhile.
			requireNothingOpen(person, language);
			this.modules.forEach((module) -> module.leave(person));
			this.modules.forEach((module) -> module.forget(person));
			this.texts.forget(person);
			this.modules.forEach((module) -> module.forgetCopies(person));
			this.events.publishEvent(new AccountDeleted(member, person.name(), person.email(), language));
		});
		return found.isPresent();
	}

	private void requireNothingOpen(Person person, Locale language) {
		this.modules.stream().flatMap((module) -> module.hindrances(person).stream()).findFirst().ifPresent((first) -> {
			throw new RuleViolation(first.key(), DeletionPage.words(first, language));
		});
	}

}
