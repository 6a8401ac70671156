package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of a member, with all that hangs on it: it goes as a whole, and whoever
 * holds a session of it is signed out.
 */
@Component
class AccountPersonalData implements PersonalData {

	private static final String ACCOUNT = "(select id::text from account where member_id = :member)";

	private final PersonalRows rows;

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountPersonalData(PersonalRows rows, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Not those that are only wished for, or invited: nobody has confirmed them. */
	@Override
	public Set<String> addresses(UUID member) {
		return new TreeSet<>(this.jdbc.sql("select email from account where member_id = :member")
			.param("member", member)
			.query(String.class)
			.list());
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person,
				new Query("account",
						"""
								select a.email, a.authority, a.created_at, a.consent_version, a.consent_at, a.last_sign_in_at, a.suspended_ground,
								       a.suspended_at, a.suspended_until, a.suspended_reason, c.email as wished_email, c.expires_at as wished_until
								from account a left join account_email_change c on c.account_id = a.id where a.member_id = :member
								"""),
				new Query("code-of-conduct", """
						select c.version, c.accepted_at from account_consent c join account a on a.id = c.account_id
						where a.member_id = :member order by c.accepted_at
						"""), new Query("invitations", """
						select email, authority, expires_at from account_invitation
						where member_id = :member or lower(email) = any (:emails) order by expires_at
						"""),
				new Query("sessions",
						"""
								select to_timestamp(creation_time / 1000) as since, to_timestamp(last_access_time / 1000) as last_seen
								from spring_session where principal_name = %s order by creation_time
								"""
							.formatted(ACCOUNT)));
	}

	/**
	 * Without a site admin nobody could let anybody in again; one who is suspended cannot
	 * either, as {@link AccountDesk} has it.
	 */
	@Override
	@Transactional
	public List<Hindrance> hindrances(Person person) {
		List<Operator> held = this.jdbc
			.sql("""
					select member_id as member, suspended_at is null or coalesce(suspended_until <= :now, false) as free from account
					where authority = 'SITE_ADMIN' and exists (
					  select from account a where a.member_id = :member and a.authority = 'SITE_ADMIN')
					order by id for update
					""")
			.param("member", person.member())
			.param("now", Columns.parameter(this.clock.instant()))
			.query(Operator.class)
			.list();
		boolean operates = held.stream().anyMatch((each) -> each.member().equals(person.member()));
		boolean another = held.stream().anyMatch((each) -> each.free() && !each.member().equals(person.member()));
		return (operates && !another) ? List.of(new Hindrance("deletion.last-admin", "/admin/accounts")) : List.of();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, "delete from spring_session where principal_name = " + ACCOUNT,
				"delete from account_invitation where member_id = :member or lower(email) = any (:emails)",
				"delete from account where member_id = :member");
	}

	/**
	 * What others’ browsers are to be told or shown next may name the person; who they
	 * are signed in as stays, and so does what only looks like a short name.
	 */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetCopies(Person person) {
		this.rows.change(person, """
				delete from spring_session_attributes a
				where a.attribute_name in ('SPRING_SECURITY_SAVED_REQUEST', 'SPRING_SECURITY_LAST_EXCEPTION',
				                           'org.springframework.web.servlet.support.SessionFlashMapManager.FLASH_MAPS')
				  and exists (select from unnest(:names::text[] || :emails::text[]) as word
				              where length(word) >= case when word ~ '^[\\u0001-\\u024f]*$' then 4 else 2 end
				                and position(convert_to(word, 'UTF8') in a.attribute_bytes) > 0)
				""");
	}

	private record Operator(UUID member, boolean free) {
	}

}
