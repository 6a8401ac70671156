package org.kaiyuanshe.kcc.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.Token;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Someone's wish to start a chapter in their city (R2). */
@Entity
public class ChapterApplication extends Aggregate<ChapterApplication> {

	/** Days within which an applicant is promised an answer. */
	static final int ANSWER_DAYS = 30;

	private String tokenHash = "";

	@Enumerated(EnumType.STRING)
	private ApplicationStatus status = ApplicationStatus.DRAFT;

	@Embedded
	@EmbeddedColumnNaming("city_%s")
	private LocalizedText city = LocalizedText.same("");

	private String cityKey = "";

	private String region = "";

	private String country = "";

	private String zone = "UTC";

	@Embedded
	@EmbeddedColumnNaming("applicant_%s")
	private Applicant applicant = new Applicant("", "", "zh-CN");

	private String motivation = "";

	private String plan = "";

	@Embedded
	@EmbeddedColumnNaming("consent_%s")
	private Consent consent = new Consent("", Instant.EPOCH);

	private Instant createdAt = Instant.EPOCH;

	private @Nullable Instant submittedAt;

	@Embedded
	@EmbeddedColumnNaming("decided_%s")
	private @Nullable Decision decision;

	/** The chapter that came of it. */
	private @Nullable UUID chapterId;

	private boolean sample;

	protected ChapterApplication() {
	}

	/**
	 * Writes an application down; it counts only once the e-mail address is confirmed.
	 */
	static ChapterApplication draft(Token token, Proposal proposal, Applicant applicant, Consent consent) {
		ChapterApplication application = new ChapterApplication();
		application.tokenHash = token.hash();
		application.city = proposal.city();
		application.cityKey = proposal.cityKey().value();
		application.region = proposal.region();
		application.country = proposal.country();
		application.zone = proposal.zone().getId();
		application.motivation = proposal.motivation();
		application.plan = proposal.plan();
		application.applicant = applicant;
		application.consent = consent;
		application.createdAt = consent.at();
		return application;
	}

	/** Marks an application of the demo pack. */
	ChapterApplication asSample() {
		this.sample = true;
		return this;
	}

	/** Asks the applicant to confirm the e-mail address with the private link. */
	ChapterApplication askForConfirmation(Token token) {
		registerEvent(new ApplicationEvent.Drafted(getId(), this.city, this.applicant, token));
		return this;
	}

	/** The applicant confirmed the address: the community now owes an answer. */
	void submit(Instant now) {
		become(ApplicationStatus.SUBMITTED);
		this.submittedAt = now;
		registerEvent(new ApplicationEvent.Submitted(getId(), this.city, this.applicant, answerDue(now, getZone())));
	}

	/**
	 * Approves, which founds the chapter {@code chapter} with the member {@code lead} in
	 * charge.
	 */
	void approve(Decision decision, UUID chapter, String chapterSlug, UUID lead) {
		decide(ApplicationStatus.APPROVED, decision);
		this.chapterId = chapter;
		registerEvent(new ApplicationEvent.Approved(decision, getId(), this.city, this.applicant, chapterSlug, lead));
	}

	void reject(Decision decision) {
		decide(ApplicationStatus.REJECTED, decision);
		registerEvent(new ApplicationEvent.Rejected(decision, getId(), this.city, this.applicant));
	}

	/** The applicant takes the application back. */
	void withdraw(Instant now) {
		become(ApplicationStatus.WITHDRAWN);
		this.decision = new Decision(null, now, null);
		registerEvent(new ApplicationEvent.Withdrawn(getId(), this.city));
	}

	/** The chapter that approval founds, with complete records from that day on. */
	NewChapter asNewChapter(Slug slug, LocalDate today) {
		return new NewChapter(slug, this.city, this.region, this.country, ZoneId.of(this.zone), today, null, today,
				null, null, null, Provenance.none());
	}

	/** The last day, in the city's own zone, on which an answer is in time. */
	static LocalDate answerDue(Instant submittedAt, ZoneId zone) {
		return LocalDate.ofInstant(submittedAt.plus(ANSWER_DAYS, ChronoUnit.DAYS), zone);
	}

	/** Refuses what can only be done while a decision is awaited. */
	void requireWaiting() {
		if (this.status != ApplicationStatus.SUBMITTED) {
			throw new RuleViolation("application.status.refused." + this.status);
		}
	}

	private void decide(ApplicationStatus next, Decision decision) {
		become(next);
		this.decision = decision;
	}

	private void become(ApplicationStatus next) {
		if (!this.status.canBecome(next)) {
			throw new RuleViolation("application.status.refused." + this.status);
		}
		this.status = next;
	}

	LocalizedText getCity() {
		return this.city;
	}

	ZoneId getZone() {
		return ZoneId.of(this.zone);
	}

	Applicant getApplicant() {
		return this.applicant;
	}

}
