package org.kaiyuanshe.kcc.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows by which names and addresses the portal knows a member. */
@Component
class Persons {

	private static final String MEMBER = """
			select m.slug, m.name, m.alias, m.latin_name, a.email
			from member m left join account a on a.member_id = m.id where m.id = :member and m.forgotten_at is null
			""";

	private final JdbcClient jdbc;

	private final List<PersonalData> modules;

	Persons(JdbcClient jdbc, List<PersonalData> modules) {
		this.jdbc = jdbc;
		this.modules = modules;
	}

	/** Nobody once they are forgotten. */
	Optional<Person> find(UUID member) {
		return find(member, "");
	}

	/** The same, and nobody else can give them anything until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Person> lock(UUID member) {
		return find(member, " for update of m");
	}

	private Optional<Person> find(UUID member, String locking) {
		return this.jdbc.sql(MEMBER + locking).param("member", member).query(Names.class).optional().map((names) -> {
			Person person = new Person(member, names.slug(), names.name(), names.others(), names.emails());
			Set<String> more = new LinkedHashSet<>();
			this.modules.forEach((module) -> more.addAll(module.addresses(member)));
			more.removeAll(addressesOfOthers(member, more));
			return person.alsoAt(more);
		});
	}

	/** Someone may have given an address that is another’s. */
	private List<String> addressesOfOthers(UUID member, Set<String> addresses) {
		return this.jdbc.sql("select email from account where member_id <> :member and email = any (:addresses)")
			.param("member", member)
			.param("addresses", addresses.toArray(String[]::new))
			.query(String.class)
			.list();
	}

	private record Names(String slug, String name, @Nullable String alias, @Nullable String latinName,
			@Nullable String email) {

		List<String> others() {
			return Stream.of(this.alias, this.latinName)
				.filter(Objects::nonNull)
				.filter((each) -> !each.isBlank())
				.toList();
		}

		List<String> emails() {
			return Stream.ofNullable(this.email).toList();
		}

	}

}
