package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What site admins decide about accounts. Each decision ends the sessions it concerns.
 */
@Service
@Transactional
public class AccountDesk {

	private final AccountRepository accounts;

	private final AccountSessions sessions;

	private final Invitations invitations;

	private final MemberService members;

	private final ObjectProvider<AccountWays> ways;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountDesk(AccountRepository accounts, AccountSessions sessions, Invitations invitations, MemberService members,
			ObjectProvider<AccountWays> ways, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.invitations = invitations;
		this.members = members;
		this.ways = ways;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes what the account may do, from the next request on. An admin needs a
	 * password or a passkey for the second step.
	 */
	public void grant(UUID id, Authority authority, UUID by) {
		decide(id, (account, last) -> {
			requireSecondWay(account, authority);
			account.become(authority, last, by);
		});
		this.sessions.endAll(id);
	}

	/** Suspends the account at once; without an end until it is lifted. */
	public void suspend(UUID id, SuspensionGround ground, @Nullable Instant until, String reason, UUID by) {
		Suspension suspension = new Suspension(ground, until, by, this.clock.instant(), reason);
		decide(id, (account, last) -> account.suspend(suspension, last));
		this.sessions.endAll(id);
	}

	public void lift(UUID id, String reason, UUID by) {
		decide(id, (account, last) -> account.lift(reason, by, this.clock.instant()));
	}

	/** Signs the account out everywhere. */
	public void signOut(UUID id, UUID by) {
		if (!this.accounts.existsById(id)) {
			throw new NotFoundException();
		}
		this.events.publishEvent(new AccountEvent.SessionsEnded(by, id, this.sessions.endAll(id)));
	}

	/** Invites a member without an account to open one with that address. */
	public void invite(UUID member, String email, UUID by) {
		if (this.accounts.existsByMemberId(member)) {
			throw new RuleViolation("account.invite.has");
		}
		String address = Account.normalized(email);
		if (this.accounts.findByEmail(address).isPresent()) {
			throw new RuleViolation("account.invite.taken");
		}
		Token token = this.invitations.invite(member, address);
		this.events.publishEvent(new AccountEvent.Invited(by, member, this.members.nameOf(member), address, token));
	}

	/** With codes by mail alone an admin would never get past the second step. */
	private void requireSecondWay(Account account, Authority next) {
		if (next.compareTo(account.getAuthority()) > 0 && account.getPasswordHash() == null && this.ways.stream()
			.noneMatch((source) -> source.of(account.getId()).containsKey(AccountWays.PASSKEY))) {
			throw new RuleViolation("account.authority.oneWay");
		}
	}

	/** With the account all site admins are held: of two who go at once, one stays. */
	private void decide(UUID id, BiConsumer<Account, Boolean> verb) {
		Instant now = this.clock.instant();
		List<Account> held = this.accounts.hold(Authority.SITE_ADMIN, id);
		Account account = held.stream()
			.filter((each) -> each.getId().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		boolean last = held.stream()
			.filter((each) -> each.getAuthority() == Authority.SITE_ADMIN && !each.isSuspended(now))
			.allMatch(account::equals);
		verb.accept(account, last && account.getAuthority() == Authority.SITE_ADMIN);
		this.accounts.saveAndFlush(account);
	}

}
