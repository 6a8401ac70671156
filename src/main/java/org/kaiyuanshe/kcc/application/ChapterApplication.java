package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.ApplicationEvent.About;
import org.kaiyuanshe.kcc.application.ApplicationEvent.Appointee;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Confidential;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** Someone's wish to start a chapter in their city, or to restart one (R2, R5). */
@Entity
public class ChapterApplication extends Aggregate<ChapterApplication> {

	private String tokenHash = "";

	@Embedded
	private ApplicationStanding standing = new ApplicationStanding();

	@Embedded
	private Wish wish = new Wish();

	@Confidential
	@Embedded
	@EmbeddedColumnNaming("applicant_%s")
	private Applicant applicant = new Applicant("", "", "zh-CN");

	@Embedded
	private CoLeads coLeads = new CoLeads();

	private Instant createdAt = Instant.EPOCH;

	/** The chapter that came of it. */
	private @Nullable UUID chapterId;

	@Embedded
	private @Nullable Origin origin;

	private boolean sample;

	protected ChapterApplication() {
	}

	/** Begins an application; it counts only once the e-mail address is confirmed. */
	static ChapterApplication begin(Token token, Applicant applicant, Origin origin, Instant now) {
		ChapterApplication application = new ChapterApplication();
		application.tokenHash = token.hash();
		application.applicant = applicant;
		application.origin = origin;
		application.createdAt = now;
		return application;
	}

	/** Marks an application of the demo pack. */
	ChapterApplication asSample() {
		this.sample = true;
		return this;
	}

	/** Writes what was typed; the address stays the one that the link went to. */
	ChapterApplication write(Proposal proposal, String name, @Nullable Consent given, Instant now) {
		this.standing.require(ApplicationStatus.DRAFT);
		this.wish.write(proposal, given, now);
		this.coLeads.write(proposal.coLeads(), this);
		this.applicant = new Applicant(name, this.applicant.email(), this.applicant.language());
		return this;
	}

	/** Sends the private link, with which the applicant confirms the address. */
	ChapterApplication sendLink(Token token) {
		registerEvent(new ApplicationEvent.Drafted(about(), this.createdAt, token, this.wish.isComplete()));
		return this;
	}

	/** Confirmed: the community now owes an answer, and the co-leads are asked. */
	void submit(Instant now) {
		this.standing.require(ApplicationStatus.DRAFT);
		RuleViolation.when(!this.wish.isComplete(), "application.incomplete");
		this.standing.submit(now);
		registerEvent(new ApplicationEvent.Submitted(about(), now,
				ApplicationStanding.answerDue(now, this.wish.location().zone())));
		this.coLeads.all().forEach((coLead) -> coLead.invite(now));
	}

	void takeIntoReview(UUID by, Instant now) {
		this.standing.require(ApplicationStatus.SUBMITTED);
		this.standing.become(ApplicationStatus.IN_REVIEW);
		registerEvent(new ApplicationEvent.TakenIntoReview(about(), now, by));
	}

	void requestInformation(UUID by, Instant now, String question) {
		this.standing.become(ApplicationStatus.INFO_REQUESTED);
		registerEvent(new ApplicationEvent.InformationRequested(about(), now, by, question));
	}

	void answer(Instant now, String words) {
		this.standing.require(ApplicationStatus.INFO_REQUESTED);
		this.standing.become(ApplicationStatus.IN_REVIEW);
		registerEvent(new ApplicationEvent.InformationGiven(about(), now, words));
	}

	void giveOpinion(UUID by, Instant now, Stance stance, String words) {
		requireWaiting();
		registerEvent(new ApplicationEvent.OpinionGiven(about(), now, by, stance.name(), words));
	}

	/** Allows a second chapter in that metropolitan area (R1). */
	void makeException(MetroException made) {
		requireWaiting();
		this.wish.location().allow(made);
		registerEvent(new ApplicationEvent.ExceptionMade(about(), made.at(), made.by(), made.area(), made.reason()));
	}

	/** Refuses an approval while something stands in its way. */
	void requireApprovable() {
		this.standing.require(ApplicationStatus.IN_REVIEW);
		this.coLeads.requireConfirmed();
		this.wish.location().requireAllowed();
	}

	/**
	 * Approves: the chapter stands, the applicant leads it, the co-leads are deputies.
	 */
	void approve(Decision approval, UUID chapter, String slug, Appointee lead, List<Appointee> deputies) {
		requireApprovable();
		this.standing.decide(ApplicationStatus.APPROVED, approval);
		this.chapterId = chapter;
		registerEvent(new ApplicationEvent.Approved(about(), approval, slug, lead, deputies));
	}

	void reject(Decision rejection) {
		this.standing.decide(ApplicationStatus.REJECTED, rejection);
		registerEvent(new ApplicationEvent.Rejected(about(), rejection));
	}

	/** The applicant takes the application back. */
	void withdraw(Instant now) {
		this.standing.decide(ApplicationStatus.WITHDRAWN, new Decision(null, now, null));
		registerEvent(new ApplicationEvent.Withdrawn(about(), now));
	}

	/** Names one more co-lead, who is then invited. */
	CoLead addCoLead(Invitee invitee) {
		requireWaiting();
		return this.coLeads.add(invitee, this);
	}

	/** Takes a co-lead off who has not confirmed. */
	void removeCoLead(UUID coLead, Instant now) {
		requireWaiting();
		String name = this.coLeads.remove(coLead).person().name();
		registerEvent(new ApplicationEvent.CoLeadRemoved(about(), now, name));
	}

	void countCoLeadMail() {
		this.coLeads.countMail();
	}

	/** Refuses what can only be done while a decision is awaited. */
	void requireWaiting() {
		this.standing.requireWaiting();
	}

	About about() {
		return new About(getId(), this.wish.location().city(), this.applicant, getOrigin().restartsId() != null);
	}

	Origin getOrigin() {
		return Objects.requireNonNullElse(this.origin, Origin.NONE);
	}

	Wish getWish() {
		return this.wish;
	}

	ApplicationStanding getStanding() {
		return this.standing;
	}

	Applicant getApplicant() {
		return this.applicant;
	}

	CoLeads getCoLeads() {
		return this.coLeads;
	}

}
