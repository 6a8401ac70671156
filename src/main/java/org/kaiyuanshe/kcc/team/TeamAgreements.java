package org.kaiyuanshe.kcc.team;

import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.Agreements;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That someone accepted the code of conduct with a role in a chapter. */
@Component
class TeamAgreements implements Agreements {

	private final JdbcClient jdbc;

	TeamAgreements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Agreement> of(Person person) {
		return this.jdbc.sql("""
				select c.slug, c.city_zh, c.city_en, i.consent_version, i.consent_at
				from team_invitation i join chapter c on c.id = i.chapter_id
				where i.invitee_member_id = :member and i.consent_at is not null order by i.consent_at desc
				""")
			.param("member", person.member())
			.query((row, number) -> new Agreement("team", Columns.text(row, "city"),
					"/chapters/" + row.getString("slug"), row.getString("consent_version"),
					Objects.requireNonNull(Columns.instant(row, "consent_at")), true))
			.list();
	}

}
