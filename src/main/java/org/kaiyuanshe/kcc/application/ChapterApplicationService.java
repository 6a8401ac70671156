package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's side: writes an application, sends it, answers, takes it back. */
@Service
@Transactional
public class ChapterApplicationService {

	private static final Duration SAMPLE_PACE = Duration.ofDays(1);

	private final ApplicationRepository applications;

	private final CoLeadRepository coLeads;

	private final ApplicationDesk desk;

	private final CityCheck cityCheck;

	private final DraftLimits limits;

	private final CodeOfConduct codeOfConduct;

	private final Clock clock;

	ChapterApplicationService(ApplicationRepository applications, CoLeadRepository coLeads, ApplicationDesk desk,
			CityCheck cityCheck, DraftLimits limits, CodeOfConduct codeOfConduct, Clock clock) {
		this.applications = applications;
		this.coLeads = coLeads;
		this.desk = desk;
		this.cityCheck = cityCheck;
		this.limits = limits;
		this.codeOfConduct = codeOfConduct;
		this.clock = clock;
	}

	/**
	 * Writes an application down and sends its private link to the applicant.
	 * @param accepted whether the code of conduct was accepted
	 */
	void draft(Proposal proposal, Applicant applicant, boolean accepted, Origin origin) {
		if (this.limits.isReached(applicant.email())) {
			throw new TooManyDrafts();
		}
		Instant now = this.clock.instant();
		Token token = Token.random();
		ChapterApplication application = ChapterApplication.begin(token, applicant, origin, now);
		application.write(proposal, applicant.name(), consent(accepted), now);
		this.desk.store(application.sendLink(token));
	}

	/** Rewrites a draft that nobody has rewritten since that version. */
	void change(String token, long version, Proposal proposal, String name, boolean accepted) {
		ChapterApplication application = this.desk.of(token);
		application.getStanding().require(ApplicationStatus.DRAFT);
		if (application.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		application.write(proposal, name, consent(accepted), this.clock.instant());
		this.desk.store(application);
	}

	/** The applicant confirms: from now on nobody else can apply for that city. */
	void submit(String token) {
		ChapterApplication application = this.desk.of(token);
		application.getStanding().require(ApplicationStatus.DRAFT);
		CityCheck.Finding finding = this.cityCheck.of(application.getWish().location().city(),
				application.getOrigin().restartsId());
		if (!finding.isFree()) {
			throw new RuleViolation("application.city." + finding.kind());
		}
		submit(application, this.clock.instant());
	}

	void withdraw(String token) {
		ChapterApplication application = this.desk.of(token);
		application.withdraw(this.clock.instant());
		this.desk.store(application);
	}

	/** The applicant answers what the admins asked. */
	void answer(String token, String words) {
		ChapterApplication application = this.desk.of(token);
		application.answer(this.clock.instant(), words);
		this.desk.store(application);
	}

	/**
	 * Enters an application of the demo pack as if it had been submitted then.
	 * @param reviewer who took it into review, once all co-leads had confirmed; nobody
	 * for one that still waits
	 */
	public void enterSample(Proposal proposal, Applicant applicant, Instant submittedAt, @Nullable UUID reviewer) {
		ChapterApplication application = this.applications
			.saveAndFlush(ChapterApplication.begin(Token.random(), applicant, Origin.NONE, submittedAt)
				.asSample()
				.write(proposal, applicant.name(), consent(true), submittedAt));
		submit(application, submittedAt);
		if (reviewer != null) {
			Instant later = submittedAt.plus(SAMPLE_PACE);
			application.getCoLeads().all().forEach((coLead) -> {
				coLead.confirm(new Consent(this.codeOfConduct.version(), later));
				this.coLeads.saveAndFlush(coLead);
			});
			application.takeIntoReview(reviewer, later.plus(SAMPLE_PACE));
			this.desk.store(application);
		}
	}

	private void submit(ChapterApplication application, Instant now) {
		application.submit(now);
		this.applications.saveAndFlush(application);
		this.coLeads.saveAllAndFlush(application.getCoLeads().all());
	}

	private @Nullable Consent consent(boolean accepted) {
		return accepted ? new Consent(this.codeOfConduct.version(), this.clock.instant()) : null;
	}

}
