package org.kaiyuanshe.kcc.application;

import java.time.Duration;
import java.time.Instant;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

/** Someone named as a co-lead, who answers in person through a private link (R2). */
@Entity
class CoLead extends Aggregate<CoLead> {

	/** How long a private link is good. */
	static final Duration LINK_LIFE = Duration.ofDays(30);

	/** Mails that one person gets at most. */
	static final int MOST_INVITATIONS = 5;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private ChapterApplication application = new ChapterApplication();

	private int place;

	@Confidential
	private String name = "";

	@Confidential
	private String email = "";

	private @Nullable String tokenHash;

	private @Nullable Instant invitedAt;

	private int invitations;

	@Enumerated(EnumType.STRING)
	private @Nullable Answer answer;

	private @Nullable Instant answeredAt;

	@Embedded
	@EmbeddedColumnNaming("consent_%s")
	private @Nullable Consent consent;

	protected CoLead() {
	}

	static CoLead of(ChapterApplication application, Invitee invitee) {
		CoLead coLead = new CoLead();
		coLead.application = application;
		coLead.email = invitee.email();
		coLead.name = invitee.name();
		return coLead;
	}

	void write(String newName, int newPlace) {
		this.name = newName;
		this.place = newPlace;
	}

	/** Sends a mail with a new private link; the link before dies. */
	void invite(Instant now) {
		requireUnanswered();
		if (this.invitations >= MOST_INVITATIONS) {
			throw new RuleViolation("application.co-lead.often", this.name, MOST_INVITATIONS);
		}
		this.application.countCoLeadMail();
		Token token = Token.random();
		this.tokenHash = token.hash();
		this.invitedAt = now;
		this.invitations++;
		registerEvent(new ApplicationEvent.CoLeadInvited(this.application.about(), now, this.name, this.email, token));
	}

	/** Is in, and accepts the code of conduct (R8). */
	void confirm(Consent given) {
		answer(Answer.CONFIRMED, given.at());
		this.consent = given;
		registerEvent(new ApplicationEvent.CoLeadConfirmed(this.application.about(), given.at(), this.name));
	}

	/** Would rather not. */
	void refuse(Instant now) {
		answer(Answer.REFUSED, now);
		registerEvent(new ApplicationEvent.CoLeadRefused(this.application.about(), now, this.name));
	}

	private void answer(Answer given, Instant now) {
		requireUnanswered();
		this.application.requireWaiting();
		if (this.invitedAt == null || !now.isBefore(this.invitedAt.plus(LINK_LIFE))) {
			throw new RuleViolation("application.co-lead.expired");
		}
		this.answer = given;
		this.answeredAt = now;
	}

	private void requireUnanswered() {
		if (this.answer != null) {
			throw new RuleViolation("application.co-lead.answered." + this.answer, this.name);
		}
	}

	boolean hasConfirmed() {
		return this.answer == Answer.CONFIRMED;
	}

	int place() {
		return this.place;
	}

	Invitee person() {
		return new Invitee(this.name, this.email);
	}

	/** What someone answered. */
	enum Answer {

		CONFIRMED, REFUSED

	}

}
