package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places at events, taken with the account or with the same address. Those to come are
 * given up, the others stay as someone who took part (R11).
 */
@Component
class RegistrationPersonalData implements PersonalData {

	private static final String THEIRS = "(r.member_id = :member or r.email = any (:emails))";

	private final PersonalRows rows;

	private final RegistrationService registrations;

	private final Erasure erasure;

	private final JdbcClient jdbc;

	RegistrationPersonalData(PersonalRows rows, RegistrationService registrations, Erasure erasure, JdbcClient jdbc) {
		this.rows = rows;
		this.registrations = registrations;
		this.erasure = erasure;
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> addresses(UUID member) {
		return new TreeSet<>(this.jdbc.sql("""
				select distinct email from registration where member_id = :member and email not like 'erased-%'
				""").param("member", member).query(String.class).list());
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person,
				new Query("registrations",
						"""
								select e.slug as event, e.title_zh as title, e.start_local, r.name, r.email, r.language, r.status,
								       r.status in ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED') and r.checked_in_at is null
								         and e.status <> 'CANCELLED' and e.ends_at > :now as goes_on, r.created_at,
								       r.decided_at, r.decided_reason, r.checked_in_at, r.rating, r.rating_comment,
								       array(select question || ': ' || answer from registration_answer a where a.registration_id = r.id
								             order by position) as answers
								from registration r join event e on e.id = r.event_id where %s order by e.starts_at, r.id
								"""
							.formatted(THEIRS)),
				new Query("registration-requests", """
						select e.slug as event, q.name, q.email, q.answers, q.expires_at
						from registration_request q join event e on e.id = q.event_id
						where lower(q.email) = any (:emails) order by q.expires_at
						"""));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(Person person) {
		this.rows.ids(person, """
				select r.id from registration r join event e on e.id = r.event_id
				where %s and r.status in ('CONFIRMED', 'WAITLISTED', 'AWAITING_APPROVAL', 'OFFERED')
				  and r.checked_in_at is null and e.status <> 'CANCELLED' order by r.event_id
				""".formatted(THEIRS)).forEach(this.registrations::giveUp);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.erasure.erase(this.rows.ids(person, "select r.id from registration r where " + THEIRS));
		this.rows.change(person, "delete from registration_request where lower(email) = any (:emails)");
	}

}
