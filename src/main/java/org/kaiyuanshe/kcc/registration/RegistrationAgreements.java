package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Agreements;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That someone gave their name and address for an event. */
@Component
class RegistrationAgreements implements Agreements {

	private final JdbcClient jdbc;

	RegistrationAgreements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Agreement> of(Person person) {
		return this.jdbc.sql("""
				select e.slug, e.title_zh, e.title_en, r.created_at, r.status from registration r
				join event e on e.id = r.event_id where r.member_id = :member or r.email = :email
				order by r.created_at desc
				""")
			.param("member", person.member())
			.param("email", person.email())
			.query((row, number) -> new Agreement("registration", Columns.text(row, "title"),
					"/events/" + row.getString("slug"), null,
					Objects.requireNonNull(Columns.instant(row, "created_at")),
					RegistrationStatus.valueOf(row.getString("status")).isLive()))
			.list();
	}

}
