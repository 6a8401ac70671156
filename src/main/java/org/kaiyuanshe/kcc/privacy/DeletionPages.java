package org.kaiyuanshe.kcc.privacy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.FamiliarNames;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.kaiyuanshe.kcc.core.PersonalData.Table;
import org.kaiyuanshe.kcc.privacy.DeletionPage.Fate;
import org.kaiyuanshe.kcc.privacy.DeletionPage.Step;
import org.kaiyuanshe.kcc.search.Mentions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a deletion would do. */
@Component
class DeletionPages {

	private final Persons persons;

	private final List<PersonalData> modules;

	private final Mentions mentions;

	private final FamiliarNames familiar;

	DeletionPages(Persons persons, List<PersonalData> modules, Mentions mentions, FamiliarNames familiar) {
		this.persons = persons;
		this.modules = modules;
		this.mentions = mentions;
		this.familiar = familiar;
	}

	/** Not read-only: a module may hold still what it answers about. */
	@Transactional
	public DeletionPage of(UUID member, Locale language) {
		Person person = this.persons.find(member).orElseThrow(NotFoundException::new);
		List<Fate> fates = this.modules.stream()
			.flatMap((module) -> module.of(person).stream())
			.map((table) -> new Fate(table.name(), table.rows().size(), open(table)))
			.toList();
		List<Step> steps = this.modules.stream()
			.flatMap((module) -> module.hindrances(person).stream())
			.map((each) -> new Step(each.key(), DeletionPage.words(each, language), each.path()))
			.toList();
		String email = person.email();
		return new DeletionPage((email != null) ? email : "", fates, this.mentions.of(person.names(), person.slug()),
				this.familiar.of(person), steps);
	}

	private static long open(Table table) {
		return table.rows().stream().filter((row) -> Boolean.TRUE.equals(row.get("goes_on"))).count();
	}

}
