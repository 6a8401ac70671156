package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the registrations of an event for its team. */
@Component
@Transactional(readOnly = true)
class ParticipantList {

	static final int LONGEST = 2000;

	private static final String ROWS = """
			select r.*, array(select q.question from registration_answer q where q.registration_id = r.id
			                  order by q.position) as questions,
			       array(select q.answer from registration_answer q where q.registration_id = r.id
			             order by q.position) as answers
			from registration r
			where r.event_id = :event and (:status::text is null or r.status = :status)
			  and (:text::text is null or r.name ilike :text or (:emails and r.email ilike :text)
			       or r.number::text = :number)
			""";

	private static final String IN_ORDER = " order by r.number";

	private static final String BY_NAME = " order by r.name collate \"zh-x-icu\", r.number";

	private final JdbcClient jdbc;

	ParticipantList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of arrival; addresses are searched only by who may read them. */
	Excerpt list(UUID event, ParticipantFilter filter, boolean emails) {
		return Excerpt.of(rows(event, filter, emails, IN_ORDER, LONGEST + 1));
	}

	/** Everyone in the order of arrival, however many. */
	List<ParticipantRow> all(UUID event) {
		return rows(event, ParticipantFilter.none(), true, IN_ORDER, null);
	}

	/** Whom the door expects, by name. */
	Excerpt expected(UUID event, ParticipantFilter filter) {
		return Excerpt.of(rows(event, filter.expected(), false, BY_NAME, LONGEST + 1));
	}

	/** The same on paper: all of them. */
	List<ParticipantRow> allExpected(UUID event) {
		return rows(event, ParticipantFilter.none().expected(), false, BY_NAME, null);
	}

	Map<RegistrationStatus, Integer> counts(UUID event) {
		Map<RegistrationStatus, Integer> counts = new EnumMap<>(RegistrationStatus.class);
		this.jdbc.sql("select status, count(*) as people from registration where event_id = :event group by status")
			.param("event", event)
			.query((row, number) -> counts.put(RegistrationStatus.valueOf(row.getString("status")),
					row.getInt("people")))
			.list();
		return counts;
	}

	List<WalkIns> walkIns(UUID event) {
		return this.jdbc.sql("""
				select id, name, people, added_at from walk_in where event_id = :event
				order by added_at desc, id desc limit :limit
				""")
			.param("event", event)
			.param("limit", LONGEST)
			.query((row, number) -> new WalkIns(Columns.id(row, "id"), row.getString("name"), row.getInt("people"),
					Objects.requireNonNull(Columns.instant(row, "added_at"))))
			.list();
	}

	/** What participants said afterwards, the latest first. */
	List<Feedback> feedback(UUID event) {
		return this.jdbc.sql("""
				select rating, rating_comment, rated_at from registration
				where event_id = :event and rated_at is not null order by rated_at desc, id limit :limit
				""")
			.param("event", event)
			.param("limit", LONGEST)
			.query((row, number) -> new Feedback(row.getInt("rating"), row.getString("rating_comment"),
					Objects.requireNonNull(Columns.instant(row, "rated_at"))))
			.list();
	}

	private List<ParticipantRow> rows(UUID event, ParticipantFilter filter, boolean emails, String order,
			@Nullable Integer limit) {
		return this.jdbc.sql(ROWS + order + " limit :limit")
			.param("event", event)
			.param("status", (filter.status() != null) ? filter.status().name() : null)
			.param("text", Columns.contains(filter.q()))
			.param("number", (filter.q() != null) ? filter.q().strip() : null)
			.param("emails", emails)
			.param("limit", limit, Types.INTEGER)
			.query((row, number) -> row(row))
			.list();
	}

	private static ParticipantRow row(ResultSet row) throws SQLException {
		List<String> questions = Columns.list(row, "questions");
		List<String> given = Columns.list(row, "answers");
		List<Answer> answers = new ArrayList<>();
		for (int each = 0; each < questions.size(); each++) {
			answers.add(new Answer(questions.get(each), given.get(each)));
		}
		return new ParticipantRow(Columns.id(row, "id"), row.getInt("number"),
				RegistrationStatus.valueOf(row.getString("status")), row.getString("name"), row.getString("email"),
				Objects.requireNonNull(Columns.instant(row, "created_at")), Columns.instant(row, "offered_until"),
				Columns.instant(row, "checked_in_at"), row.getString("decided_reason"), answers);
	}

	/**
	 * As many rows as a page shows.
	 *
	 * @param cut whether there are more, to be found by a search
	 */
	record Excerpt(List<ParticipantRow> rows, boolean cut) {

		static Excerpt of(List<ParticipantRow> found) {
			return new Excerpt(found.stream().limit(LONGEST).toList(), found.size() > LONGEST);
		}

	}

	/** Guests who came without a registration. */
	record WalkIns(UUID id, @Nullable String name, int people, Instant addedAt) {
	}

}
