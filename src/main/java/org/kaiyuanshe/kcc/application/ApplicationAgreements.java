package org.kaiyuanshe.kcc.application;

import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Agreements;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That someone accepted the code of conduct to start a chapter, or to lead it with
 * others.
 */
@Component
class ApplicationAgreements implements Agreements {

	private final JdbcClient jdbc;

	ApplicationAgreements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Agreement> of(Person person) {
		return this.jdbc.sql("""
				select city_zh, city_en, consent_version, consent_at from chapter_application
				where lower(applicant_email) = :email and consent_at is not null
				union all
				select a.city_zh, a.city_en, c.consent_version, c.consent_at
				from co_lead c join chapter_application a on a.id = c.application_id
				where lower(c.email) = :email and c.consent_at is not null
				order by consent_at desc
				""")
			.param("email", person.email())
			.query((row, number) -> new Agreement("application", Columns.text(row, "city"), null,
					row.getString("consent_version"), Objects.requireNonNull(Columns.instant(row, "consent_at")), true))
			.list();
	}

}
