package org.kaiyuanshe.kcc.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.ApplicationPage.Person;
import org.kaiyuanshe.kcc.application.ApplicationPage.Place;
import org.kaiyuanshe.kcc.application.ApplicationPage.Verdict;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one application for those who wait and those who decide. */
@Component
@Transactional(readOnly = true)
class ApplicationPages {

	private static final String ONE = """
			select a.*, m.name as decided_by_name, e.name as exception_by_name,
			       c.slug as chapter_slug, r.slug as restarts_slug
			from chapter_application a
			left join member m on m.id = a.decided_by left join member e on e.id = a.exception_by
			left join chapter c on c.id = a.chapter_id left join chapter r on r.id = a.restarts_id
			""";

	private final JdbcClient jdbc;

	private final ApplicationJournal journal;

	private final CoLeadPages coLeads;

	private final Clock clock;

	ApplicationPages(JdbcClient jdbc, ApplicationJournal journal, CoLeadPages coLeads, Clock clock) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.coLeads = coLeads;
		this.clock = clock;
	}

	/** An application for the admins; drafts are nobody's business. */
	public Optional<ApplicationPage> find(UUID id) {
		return this.jdbc.sql(ONE + "where a.id = :id and a.submitted_at is not null")
			.param("id", id)
			.query((row, number) -> page(row))
			.optional();
	}

	/** The application behind a private link. */
	public Optional<ApplicationPage> findByToken(String token) {
		return this.jdbc.sql(ONE + "where a.token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query((row, number) -> page(row))
			.optional();
	}

	/** The application that the one behind a private link takes up again. */
	public Optional<ApplicationPage> findPrevious(String token) {
		return this.jdbc
			.sql(ONE + "where a.id = (select previous_id from chapter_application where token_hash = :hash)")
			.param("hash", new Token(token).hash())
			.query((row, number) -> page(row))
			.optional();
	}

	private ApplicationPage page(ResultSet row) throws SQLException {
		UUID id = Columns.id(row, "id");
		Instant submitted = Columns.instant(row, "submitted_at");
		ApplicationStatus status = ApplicationStatus.valueOf(row.getString("status"));
		LocalDate due = (submitted != null) ? ApplicationStanding.answerDue(submitted, zone(row)) : null;
		Person applicant = new Person(row.getString("applicant_name"), row.getString("applicant_email"));
		return new ApplicationPage(id, status, Columns.text(row, "city"), place(row), applicant,
				row.getString("motivation"), row.getString("plan"),
				Objects.requireNonNull(Columns.instant(row, "created_at")), submitted, due,
				ApplicationStanding.isOverdue(status, due, this.clock.instant(), zone(row)), isComplete(row),
				verdict(row, "decided"), verdict(row, "exception"), row.getString("exception_area"),
				row.getString("chapter_slug"), row.getString("restarts_slug"), Columns.id(row, "previous_id"),
				row.getBoolean("sample"), this.coLeads.of(id), this.journal.of(id));
	}

	private static boolean isComplete(ResultSet row) throws SQLException {
		for (String column : List.of("city_key", "region", "country", "zone", "motivation", "plan",
				"consent_version")) {
			if (row.getString(column) == null) {
				return false;
			}
		}
		return true;
	}

	private static Place place(ResultSet row) throws SQLException {
		return new Place(Columns.text(row, "typed"), Columns.text(row, "district"), row.getString("district_why"),
				row.getString("region"), row.getString("country"), row.getString("zone"));
	}

	private static @Nullable Verdict verdict(ResultSet row, String name) throws SQLException {
		Instant at = Columns.instant(row, name + "_at");
		return (at != null) ? new Verdict(row.getString(name + "_by_name"), at, row.getString(name + "_reason")) : null;
	}

	/** The zone of the city, UTC while nobody named it. */
	static ZoneId zone(ResultSet row) throws SQLException {
		return ZoneId.of(Objects.requireNonNullElse(row.getString("zone"), "UTC"));
	}

}
