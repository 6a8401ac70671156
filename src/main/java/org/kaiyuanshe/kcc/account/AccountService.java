package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Invitations.Invitation;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts and knows where to write to their owners. */
@Service
@Transactional
public class AccountService implements MemberAddresses {

	private final AccountRepository accounts;

	private final Invitations invitations;

	private final MemberService members;

	private final PasswordEncoder passwords;

	private final CodeOfConduct codeOfConduct;

	private final ConsentLedger consents;

	private final Clock clock;

	AccountService(AccountRepository accounts, Invitations invitations, MemberService members,
			PasswordEncoder passwords, CodeOfConduct codeOfConduct, ConsentLedger consents, Clock clock) {
		this.accounts = accounts;
		this.invitations = invitations;
		this.members = members;
		this.passwords = passwords;
		this.codeOfConduct = codeOfConduct;
		this.consents = consents;
		this.clock = clock;
	}

	/**
	 * Opens an account for a member, who has accepted the code of conduct in force.
	 * @param password none for who will sign in without one
	 */
	public void open(UUID member, String email, @Nullable String password, Authority authority) {
		if (memberWith(email).isPresent() || this.accounts.existsByMemberId(member)) {
			throw new RuleViolation("account.exists");
		}
		Consent consent = new Consent(this.codeOfConduct.version(), this.clock.instant());
		String hash = (password != null) ? this.passwords.encode(password) : null;
		Account account = this.accounts
			.saveAndFlush(new Account(member, email, hash, authority, consent, this.clock.instant()).opened());
		this.consents.keep(account.getId(), consent, "/invitations");
	}

	/** The owner of an account accepts the version in force; once is enough. */
	void acceptCodeOfConduct(UUID id) {
		Account account = this.accounts.findById(id).orElseThrow(NotFoundException::new);
		Consent consent = new Consent(this.codeOfConduct.version(), this.clock.instant());
		Consent last = account.getConsent();
		if (last == null || !last.version().equals(consent.version())) {
			account.accept(consent);
			this.accounts.saveAndFlush(account);
			this.consents.keep(id, consent, ConsentController.PATH);
		}
	}

	/** Opens the account that the invitation is for. */
	void open(String token, OpeningForm form) {
		Invitation invitation = this.invitations.consume(token);
		String password = form.chosen();
		if (invitation.memberId() != null) {
			open(invitation.memberId(), Objects.requireNonNull(invitation.email()), password, invitation.authority());
		}
		else {
			UUID member = this.members.enter(null, NewMember.named(Objects.requireNonNull(form.name()).strip()));
			open(member, Objects.requireNonNull(form.email()), password, invitation.authority());
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<UUID> memberWith(String email) {
		return this.accounts.findByEmail(Account.normalized(email)).map(Account::getMemberId);
	}

	@Override
	@Transactional(readOnly = true)
	public List<UUID> reachable(List<UUID> members) {
		return this.accounts.findByMemberIdIn(members).stream().map(Account::getMemberId).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> addressesOf(List<UUID> members) {
		return this.accounts.findByMemberIdIn(members).stream().map(Account::getEmail).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> adminAddresses() {
		List<Account> admins = this.accounts.findByAuthority(Authority.KCC_ADMIN);
		// A young portal may have nobody but its site admin.
		return (admins.isEmpty() ? this.accounts.findByAuthority(Authority.SITE_ADMIN) : admins).stream()
			.map(Account::getEmail)
			.toList();
	}

}
