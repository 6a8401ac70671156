package org.kaiyuanshe.kcc.team;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.Invitations;
import org.kaiyuanshe.kcc.chapter.ChapterEvent;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to join a chapter's team or to take a lead's place, and hears their answer.
 */
@Service
@Transactional
public class TeamInvitationService {

	/** Links of one chapter that are good at the same time. */
	static final int MOST = 20;

	private final TeamInvitationRepository invitations;

	private final Rosters rosters;

	private final TeamService team;

	private final MemberService members;

	private final MemberAddresses addresses;

	private final Invitations accounts;

	private final CodeOfConduct codeOfConduct;

	private final Clock clock;

	TeamInvitationService(TeamInvitationRepository invitations, Rosters rosters, TeamService team,
			MemberService members, MemberAddresses addresses, Invitations accounts, CodeOfConduct codeOfConduct,
			Clock clock) {
		this.invitations = invitations;
		this.rosters = rosters;
		this.team = team;
		this.members = members;
		this.addresses = addresses;
		this.accounts = accounts;
		this.codeOfConduct = codeOfConduct;
		this.clock = clock;
	}

	/** Invites someone to a role in the chapter. */
	void invite(String slug, Role role, Invitee invitee, UUID by) {
		send(this.rosters.lock(slug), role, invitee, Nomination.NONE, by);
	}

	/** Nominates a lead, in the place of another or of nobody. */
	void nominate(String slug, Invitee invitee, Nomination nomination, UUID by) {
		Roster roster = this.rosters.lock(slug);
		UUID former = nomination.replaces();
		if (former != null) {
			if (!roster.isLead(former)) {
				throw new NotFoundException();
			}
			if (!this.invitations.findNominationsBy(roster.chapter().id(), former).isEmpty()) {
				throw new RuleViolation("team.nomination.open");
			}
		}
		send(roster, Role.LEAD, invitee, nomination, by);
	}

	private void send(Roster roster, Role role, Invitee invitee, Nomination nomination, UUID by) {
		UUID chapter = roster.chapter().id();
		String email = String.valueOf(invitee.email());
		known(invitee).ifPresent((member) -> roster.requireOtherRole(member, invitee.name(), role));
		if (this.invitations.existsOpenTo(chapter, email)) {
			throw new RuleViolation("team.invitation.twice");
		}
		requireRoom(chapter);
		this.invitations.saveAndFlush(TeamInvitation.invite(roster.chapter(), role, invitee, nomination, Token.random(),
				by, this.clock.instant()));
	}

	/** Sends an invitation again, with a new link. */
	void renew(String slug, UUID id, UUID by) {
		Roster roster = this.rosters.lock(slug);
		TeamInvitation invitation = of(roster, id);
		if (invitation.isExpired(this.clock.instant())) {
			requireRoom(roster.chapter().id());
		}
		invitation.renew(Token.random(), by, this.clock.instant());
		this.invitations.saveAndFlush(invitation);
	}

	void withdraw(String slug, UUID id, UUID by) {
		TeamInvitation invitation = of(this.rosters.lock(slug), id);
		invitation.withdraw(new Decision(by, this.clock.instant(), null));
		this.invitations.saveAndFlush(invitation);
	}

	/**
	 * The invited person accepts and holds the role from today. Answers the link with
	 * which they open an account; none if they have one.
	 */
	Optional<Token> accept(String token, @Nullable String name) {
		TeamInvitation invitation = withToken(token);
		invitation.requireOpen(this.clock.instant());
		Roster roster = this.rosters.lock(invitation.getChapterSlug());
		UUID former = invitation.getNomination().replaces();
		if (former != null && !roster.isLead(former)) {
			// Their term ended otherwise: who leads no longer gives nothing away.
			throw new RuleViolation("team.invitation.refused.WITHDRAWN");
		}
		UUID member = known(invitation.getInvitee()).or(() -> accepted(invitation))
			.orElseGet(() -> this.members.enter(null, NewMember.named(String.valueOf(name).strip())));
		if (member.equals(former)) {
			throw new RuleViolation("team.self");
		}
		if (roster.isLead(member) && invitation.getRole() != Role.LEAD) {
			throw new RuleViolation("team.invitation.leads");
		}
		String called = this.members.nameOf(member);
		this.team.begin(roster, member, called, invitation.getRole(), invitation.getInvitedBy());
		Optional<Token> door = doorFor(member, invitation.getEmail());
		invitation.accept(member, new Consent(this.codeOfConduct.version(), this.clock.instant()), door.orElse(null));
		this.invitations.saveAndFlush(invitation);
		if (former != null) {
			this.team.handOver(roster, former, invitation.getNomination().stays(), member, called,
					invitation.getInvitedBy());
		}
		return door;
	}

	void decline(String token) {
		TeamInvitation invitation = withToken(token);
		invitation.decline(this.clock.instant());
		this.invitations.saveAndFlush(invitation);
	}

	/** Withdraws all that is open: new people begin the chapter anew. */
	@EventListener
	void on(ChapterEvent.Revived event) {
		this.invitations.findOpen(event.chapter()).forEach((invitation) -> {
			invitation.withdraw(event.decision());
			this.invitations.save(invitation);
		});
	}

	/** The member that an invitation is for, as far as the portal knows. */
	private Optional<UUID> known(Invitee invitee) {
		return Optional.ofNullable(invitee.memberId())
			.or(() -> Optional.ofNullable(invitee.email()).flatMap(this.addresses::memberWith));
	}

	/** Who accepted another invitation at that address, but has opened no account yet. */
	private Optional<UUID> accepted(TeamInvitation invitation) {
		return this.invitations.findAcceptedWith(invitation.getEmail()).stream().findFirst();
	}

	private Optional<Token> doorFor(UUID member, String email) {
		boolean signsIn = !this.addresses.addressesOf(List.of(member)).isEmpty();
		return signsIn ? Optional.empty() : Optional.of(this.accounts.invite(member, email));
	}

	private void requireRoom(UUID chapter) {
		if (this.invitations.countOpen(chapter, this.clock.instant()) >= MOST) {
			throw new RuleViolation("team.invitation.many", MOST);
		}
	}

	private TeamInvitation of(Roster roster, UUID id) {
		return this.invitations.findById(id)
			.filter((invitation) -> invitation.isOf(roster.chapter().id()))
			.orElseThrow(NotFoundException::new);
	}

	private TeamInvitation withToken(String token) {
		return this.invitations.findByTokenHash(new Token(token).hash()).orElseThrow(NotFoundException::new);
	}

}
