package org.kaiyuanshe.kcc.audit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.FamiliarNames;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What someone did, and what was done to them. Lines stay; names in them are blanked. */
@Component
class AuditPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final FamiliarNames familiar;

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditPersonalData(PersonalRows rows, FamiliarNames familiar, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.familiar = familiar;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What they did to others is told without the others; so is why something was done to
	 * several.
	 */
	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person,
				new Query("own-actions",
						"select at, action, subject from audit_entry where by_member = :member order by id"),
				new Query("actions-about-them", """
						select at, action, subject, case when about = array[:member::uuid] then detail end as detail
						from audit_entry
						where about @> array[:member::uuid] and by_member is distinct from :member order by id
						"""));
	}

	@Override
	public void forget(Person person) {
		// The lines of the deletion itself are yet to come.
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetCopies(Person person) {
		this.jdbc.sql("select audit_forget(:member, :words, :member, :now)")
			.param("member", person.member())
			.param("words",
					Stream.of(this.familiar.without(person).stream(), person.emails().stream(), page(person.slug()))
						.flatMap((each) -> each)
						.toArray(String[]::new))
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Integer.class)
			.single();
	}

	/** A slug alone may be any word; where the page is meant it is in a path. */
	private static Stream<String> page(String slug) {
		return slug.isEmpty() ? Stream.empty() : Stream.of(slug, "member/" + slug, "/members/" + slug);
	}

}
