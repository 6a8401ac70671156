package org.kaiyuanshe.kcc.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.Role;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A role in a chapter that someone is asked to take on, behind a link in a mail (R14).
 * With a {@link Nomination} it hands a lead's place over.
 */
@Entity
public class TeamInvitation extends Aggregate<TeamInvitation> {

	/** How long a link is good. */
	static final Duration LIFE = Duration.ofDays(14);

	private UUID chapterId = new UUID(0, 0);

	private String chapterSlug = "";

	private String tokenHash = "";

	@Enumerated(EnumType.STRING)
	private InvitationStatus status = InvitationStatus.OPEN;

	@Enumerated(EnumType.STRING)
	private Role role = Role.CORE;

	@Embedded
	@EmbeddedColumnNaming("invitee_%s")
	private Invitee invitee = new Invitee("", null, "zh-CN", null);

	@Embedded
	private Nomination nomination = Nomination.NONE;

	private UUID invitedBy = new UUID(0, 0);

	private Instant invitedAt = Instant.EPOCH;

	private Instant expiresAt = Instant.EPOCH;

	/** The code of conduct as the invited person accepted it (R8). */
	@Embedded
	@EmbeddedColumnNaming("consent_%s")
	private @Nullable Consent consent;

	/** Who accepted, declined or withdrew it, and when. */
	@Embedded
	@EmbeddedColumnNaming("ended_%s")
	private @Nullable Decision ended;

	protected TeamInvitation() {
	}

	/** Asks someone to take on that role; the token belongs into the mail to them. */
	static TeamInvitation invite(ChapterReference chapter, Role role, Invitee invitee, Nomination nomination,
			Token token, UUID by, Instant now) {
		TeamInvitation invitation = new TeamInvitation();
		invitation.chapterId = chapter.id();
		invitation.chapterSlug = chapter.slug();
		invitation.role = role;
		invitation.invitee = invitee;
		invitation.nomination = nomination;
		invitation.invitedBy = by;
		invitation.invitedAt = now;
		invitation.link(token, now);
		invitation.registerEvent(new TeamEvent.Invited(invitation.offer(), token, invitation.expiresAt, by));
		return invitation;
	}

	/** Sends it again: a new link for another fortnight; the old one is dead. */
	void renew(Token token, UUID by, Instant now) {
		requireUnanswered();
		link(token, now);
		registerEvent(new TeamEvent.Renewed(offer(), token, this.expiresAt, by));
	}

	/**
	 * The invited person says yes.
	 * @param door opens an account for them; none if they have one
	 */
	void accept(UUID member, Consent accepted, @Nullable Token door) {
		requireOpen(accepted.at());
		this.invitee = this.invitee.as(member);
		this.consent = accepted;
		end(InvitationStatus.ACCEPTED, new Decision(member, accepted.at(), null));
		registerEvent(new TeamEvent.Accepted(offer(), member, door));
	}

	/** The invited person says no; their address is forgotten. */
	void decline(Instant now) {
		requireOpen(now);
		registerEvent(new TeamEvent.Declined(offer()));
		end(InvitationStatus.DECLINED, new Decision(null, now, null));
		this.invitee = this.invitee.withoutAddress();
	}

	/** The chapter takes it back; the address is forgotten. */
	void withdraw(Decision decision) {
		requireUnanswered();
		registerEvent(new TeamEvent.Withdrawn(offer(), decision.by()));
		end(InvitationStatus.WITHDRAWN, decision);
		this.invitee = this.invitee.withoutAddress();
	}

	/** Refuses what can only be done while the link is good. */
	void requireOpen(Instant now) {
		requireUnanswered();
		if (isExpired(now)) {
			throw new RuleViolation("team.invitation.refused.EXPIRED");
		}
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

	private void requireUnanswered() {
		if (this.status != InvitationStatus.OPEN) {
			throw new RuleViolation("team.invitation.refused." + this.status);
		}
	}

	private void link(Token token, Instant now) {
		this.tokenHash = token.hash();
		this.expiresAt = now.plus(LIFE);
	}

	private void end(InvitationStatus outcome, Decision decision) {
		this.status = outcome;
		this.ended = decision;
	}

	private TeamEvent.Offer offer() {
		return new TeamEvent.Offer(this.chapterId, this.chapterSlug, this.role, this.invitee,
				this.nomination.isHandOver(), this.invitedBy);
	}

	boolean isOf(UUID chapter) {
		return this.chapterId.equals(chapter);
	}

	String getChapterSlug() {
		return this.chapterSlug;
	}

	Role getRole() {
		return this.role;
	}

	Invitee getInvitee() {
		return this.invitee;
	}

	/** Where the link goes; only while it is open or accepted. */
	String getEmail() {
		return Objects.requireNonNull(this.invitee.email());
	}

	Nomination getNomination() {
		return this.nomination;
	}

	UUID getInvitedBy() {
		return this.invitedBy;
	}

}
