package org.kaiyuanshe.kcc.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registrations whose e-mail address is not confirmed yet. They take no seat. Each can be
 * used once, with the code or with the link of its mail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Requests {

	static final Duration LIFE = Duration.ofMinutes(30);

	static final int ATTEMPTS = 5;

	private static final String OPEN = " and used_at is null and expires_at > :now";

	private final JdbcClient jdbc;

	private final Clock clock;

	Requests(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes a request down; false if that form was sent before.
	 * @param page the secret of the page that asks for the code
	 * @param code the code, or null where none shall fit
	 */
	boolean write(UUID event, Token page, Token link, @Nullable MailCode code, Participant participant,
			List<Answer> answers) {
		return this.jdbc.sql("""
				insert into registration_request (id, event_id, page_hash, link_hash, code_hash, name, email, language,
				                                  questions, answers, expires_at)
				values (:id, :event, :page, :link, :code, :name, :email, :language, :questions::text[],
				        :answers::text[], :expires) on conflict (page_hash) do nothing
				""")
			.param("id", Aggregate.newId())
			.param("event", event)
			.param("page", page.hash())
			.param("link", link.hash())
			.param("code", (code != null) ? code.hash(page) : null)
			.param("name", participant.name())
			.param("email", participant.email())
			.param("language", participant.language())
			.param("questions", answers.stream().map(Answer::question).toArray(String[]::new))
			.param("answers", answers.stream().map(Answer::answer).toArray(String[]::new))
			.param("expires", Columns.parameter(this.clock.instant().plus(LIFE)))
			.update() == 1;
	}

	/** The request behind the page that asks for its code, open or not. */
	Optional<Request> find(String page) {
		return one("select * from registration_request where page_hash = :hash", page);
	}

	/** The request behind the link of its mail, while it is good. */
	Optional<Request> findByLink(String link) {
		return one("select * from registration_request where link_hash = :hash" + OPEN, link);
	}

	/** Counts one more try and says whether the code fits; only five tries count. */
	boolean tryCode(String page, MailCode code) {
		return this.jdbc.sql("""
				update registration_request set attempts = attempts + 1
				where page_hash = :hash and attempts < :most""" + OPEN + " returning coalesce(code_hash, '') = :code")
			.param("hash", new Token(page).hash())
			.param("most", ATTEMPTS)
			.param("code", code.hash(new Token(page)))
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/** Uses the request up; of several who try at once, one gets through. */
	boolean consume(UUID id) {
		return this.jdbc.sql("update registration_request set used_at = :now where id = :id" + OPEN)
			.param("id", id)
			.param("now", Columns.parameter(this.clock.instant()))
			.update() == 1;
	}

	/** Forgets requests that nobody can use any more. */
	int forget(Instant now) {
		return this.jdbc.sql("delete from registration_request where expires_at < :now")
			.param("now", Columns.parameter(now.minus(LIFE)))
			.update();
	}

	private Optional<Request> one(String sql, String secret) {
		return this.jdbc.sql(sql)
			.param("hash", new Token(secret).hash())
			.param("now", Columns.parameter(this.clock.instant()))
			.query((row, number) -> request(row))
			.optional();
	}

	private Request request(ResultSet row) throws SQLException {
		List<String> questions = Columns.list(row, "questions");
		List<String> answers = Columns.list(row, "answers");
		Instant expires = Columns.instant(row, "expires_at");
		return new Request(Columns.id(row, "id"), Columns.id(row, "event_id"),
				new Participant(row.getString("name"), row.getString("email"), row.getString("language")),
				IntStream.range(0, questions.size())
					.mapToObj((each) -> new Answer(questions.get(each), answers.get(each)))
					.toList(),
				ATTEMPTS - row.getInt("attempts"), row.getObject("used_at") != null,
				expires != null && !expires.isAfter(this.clock.instant()));
	}

	/**
	 * A registration that waits for its code.
	 *
	 * @param left how many tries are left
	 */
	record Request(UUID id, UUID event, Participant participant, List<Answer> answers, int left, boolean used,
			boolean expired) {

		/** Whether a code can still be tried. */
		public boolean isOpen() {
			return !this.used && !this.expired && this.left > 0;
		}

	}

}
