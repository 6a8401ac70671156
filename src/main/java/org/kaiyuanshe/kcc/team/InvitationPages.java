package org.kaiyuanshe.kcc.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.team.InvitationPage.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the invitation behind a link; looking changes nothing. */
@Component
@Transactional(readOnly = true)
class InvitationPages {

	private final JdbcClient jdbc;

	private final Communities communities;

	private final Clock clock;

	InvitationPages(JdbcClient jdbc, Communities communities, Clock clock) {
		this.jdbc = jdbc;
		this.communities = communities;
		this.clock = clock;
	}

	public Optional<InvitationPage> find(String token) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select i.status, i.role, i.invitee_name, i.expires_at, c.slug, c.city_zh, c.city_en, c.hue,
				       c.status in ('ACTIVE', 'PAUSED') as goes_on,
				       i.replaces is null or exists (
				         select 1 from appointment p
				         where p.body_id = c.id and p.member_id = i.replaces and p.role = 'LEAD'
				           and (p.to_date is null or p.to_date > (:now at time zone c.zone)::date)) as stands,
				       inviter.name as inviter_name,
				       lead.name as lead_name, known.name as known_name
				from team_invitation i
				join chapter c on c.id = i.chapter_id
				join member inviter on inviter.id = i.invited_by
				left join member lead on lead.id = i.replaces
				left join account a on a.email = i.invitee_email
				left join member known on known.id = coalesce(i.invitee_member_id, a.member_id)
				where i.token_hash = :hash
				""")
			.param("hash", new Token(token).hash())
			.param("now", Columns.parameter(now))
			.query((row, number) -> page(row, now))
			.optional();
	}

	private InvitationPage page(ResultSet row, Instant now) throws SQLException {
		String known = row.getString("known_name");
		Instant expires = Objects.requireNonNull(Columns.instant(row, "expires_at"));
		return new InvitationPage(state(row, expires, now), row.getString("slug"),
				this.communities.current().chapterName().with(Columns.text(row, "city")), row.getInt("hue"),
				Role.valueOf(row.getString("role")), row.getString("inviter_name"),
				(known != null) ? known : row.getString("invitee_name"), known != null, row.getString("lead_name"),
				expires);
	}

	private static State state(ResultSet row, Instant expires, Instant now) throws SQLException {
		State answered = State.valueOf(row.getString("status"));
		if (answered != State.OPEN) {
			return answered;
		}
		if (!row.getBoolean("goes_on")) {
			return State.ENDED;
		}
		if (!row.getBoolean("stands")) {
			return State.WITHDRAWN;
		}
		return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
	}

}
