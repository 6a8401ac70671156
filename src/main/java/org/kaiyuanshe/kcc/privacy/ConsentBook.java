package org.kaiyuanshe.kcc.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.member.Audience;
import org.kaiyuanshe.kcc.member.MemberProfile.ProfileWritten;
import org.kaiyuanshe.kcc.member.ProfilePart;
import org.kaiyuanshe.kcc.member.Profiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of what an account agreed to. What its member shows of their page is agreed
 * to by choosing it, and taken back as easily (R17).
 */
@Component
@Transactional
class ConsentBook {

	static final String PROFILE = "PROFILE";

	private final JdbcClient jdbc;

	private final Profiles profiles;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsentBook(JdbcClient jdbc, Profiles profiles, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.profiles = profiles;
		this.events = events;
		this.clock = clock;
	}

	/** Everything that the account agreed to in it, the latest first. */
	@Transactional(readOnly = true)
	public List<ConsentRow> of(UUID account) {
		return this.jdbc.sql("select * from consent where account_id = :account order by given_at desc, version desc")
			.param("account", account)
			.query((row, number) -> new ConsentRow(Columns.id(row, "id"), row.getString("purpose"),
					row.getString("version"), row.getString("place"),
					Objects.requireNonNull(Columns.instant(row, "given_at")), Columns.instant(row, "withdrawn_at")))
			.list();
	}

	/** Takes one back: that part of the page is hidden at once, and stays so. */
	public void withdraw(UUID id, SignedIn me) {
		ConsentRow row = of(me.accountId()).stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		RuleViolation.when(!row.profile(), "privacy.consents.stays");
		RuleViolation.when(!row.live(), "privacy.consents.gone");
		this.profiles.hide(me.memberId(), ProfilePart.valueOf(row.part()));
		this.events.publishEvent(new ConsentWithdrawn(me.memberId(), me.accountId(), row.version()));
	}

	/** Whoever says who sees what agrees to that, and to nothing else any more. */
	@EventListener
	void on(ProfileWritten written) {
		String[] shown = written.audiences()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != Audience.NOBODY)
			.map((entry) -> entry.getKey() + "/" + entry.getValue())
			.toArray(String[]::new);
		change("""
				update consent set withdrawn_at = :now where purpose = 'PROFILE' and withdrawn_at is null
				and not (version = any (:shown::text[])) and account_id in (select id from account where member_id = :member)
				""",
				written.member(), shown);
		change("""
				insert into consent (account_id, purpose, version, place, given_at)
				select a.id, 'PROFILE', shown.version, '/account/profile', :now
				from account a, unnest(:shown::text[]) as shown (version) where a.member_id = :member
				on conflict do nothing
				""", written.member(), shown);
	}

	private void change(String sql, UUID member, String[] shown) {
		this.jdbc.sql(sql)
			.param("now", Columns.parameter(this.clock.instant()))
			.param("member", member)
			.param("shown", shown)
			.update();
	}

}
