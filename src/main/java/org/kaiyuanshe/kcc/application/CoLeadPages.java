package org.kaiyuanshe.kcc.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who is named as a co-lead, and the page behind a co-lead's private link. */
@Component
@Transactional(readOnly = true)
class CoLeadPages {

	private final JdbcClient jdbc;

	private final Clock clock;

	CoLeadPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The co-leads of an application, as they were named. */
	public List<CoLeadRow> of(UUID application) {
		return this.jdbc.sql("select * from co_lead where application_id = :id order by place")
			.param("id", application)
			.query((row, number) -> row(row))
			.list();
	}

	/** The page behind a private link, also after it was used or has expired. */
	public Optional<CoLeadPage> find(String token) {
		return this.jdbc.sql("""
				select c.*, a.city_zh, a.city_en, a.applicant_name, a.status, a.restarts_id is not null as restart
				from co_lead c join chapter_application a on a.id = c.application_id where c.token_hash = :hash
				""")
			.param("hash", new Token(token).hash())
			.query((row, number) -> new CoLeadPage(row(row), Columns.text(row, "city"), row.getString("applicant_name"),
					ApplicationStatus.valueOf(row.getString("status")), row.getBoolean("restart"),
					row.getString("consent_version")))
			.optional();
	}

	private CoLeadRow row(ResultSet row) throws SQLException {
		Instant invited = Columns.instant(row, "invited_at");
		String answer = row.getString("answer");
		return new CoLeadRow(Columns.id(row, "id"), row.getString("name"), row.getString("email"),
				(answer != null) ? CoLead.Answer.valueOf(answer) : null, Columns.instant(row, "answered_at"), invited,
				isExpired(invited), CoLead.MOST_INVITATIONS - row.getInt("invitations"));
	}

	private boolean isExpired(@Nullable Instant invited) {
		return invited != null && !this.clock.instant().isBefore(invited.plus(CoLead.LINK_LIFE));
	}

}
