package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes applications in, and with an approval founds the chapter in the same transaction.
 */
@Service
@Transactional
public class ChapterApplicationService {

	private final ApplicationRepository applications;

	private final CityCheck cityCheck;

	private final ChapterService chapters;

	private final MemberService members;

	private final MemberAddresses addresses;

	private final CodeOfConduct codeOfConduct;

	private final Clock clock;

	ChapterApplicationService(ApplicationRepository applications, CityCheck cityCheck, ChapterService chapters,
			MemberService members, MemberAddresses addresses, CodeOfConduct codeOfConduct, Clock clock) {
		this.applications = applications;
		this.cityCheck = cityCheck;
		this.chapters = chapters;
		this.members = members;
		this.addresses = addresses;
		this.codeOfConduct = codeOfConduct;
		this.clock = clock;
	}

	/** Writes an application down and sends its private link to the applicant. */
	void draft(Proposal proposal, Applicant applicant) {
		Token token = Token.random();
		this.applications
			.save(ChapterApplication.draft(token, proposal, applicant, consent()).askForConfirmation(token));
	}

	/** Enters an application of the demo pack as if it had been submitted then. */
	public void enterSample(Proposal proposal, Applicant applicant, Instant submittedAt) {
		ChapterApplication application = ChapterApplication.draft(Token.random(), proposal, applicant, consent())
			.asSample();
		application.submit(submittedAt);
		this.applications.saveAndFlush(application);
	}

	/** The applicant confirms: from now on nobody else can apply for that city. */
	void submit(String token) {
		ChapterApplication application = withToken(token);
		CityCheck.Finding finding = this.cityCheck.of(application.getCity());
		if (!finding.isFree()) {
			throw new RuleViolation("application.city." + finding.kind());
		}
		application.submit(this.clock.instant());
		this.applications.saveAndFlush(application);
	}

	void withdraw(String token) {
		ChapterApplication application = withToken(token);
		application.withdraw(this.clock.instant());
		this.applications.saveAndFlush(application);
	}

	/**
	 * Approves, founds the chapter and appoints the applicant as its lead, all or
	 * nothing; returns its slug.
	 */
	String approve(UUID id, UUID by, String reason) {
		ChapterApplication application = this.applications.findById(id).orElseThrow(NotFoundException::new);
		application.requireWaiting();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), application.getZone());
		Slug slug = this.chapters.freeSlug(application.getCity());
		UUID chapter = this.chapters.found(application.asNewChapter(slug, today), by);
		UUID lead = memberFor(application.getApplicant());
		this.chapters.appoint(chapter, lead, Role.LEAD, Term.startingOn(today), by);
		application.approve(new Decision(by, this.clock.instant(), reason), chapter, slug.value(), lead);
		this.applications.saveAndFlush(application);
		return slug.value();
	}

	void reject(UUID id, UUID by, String reason) {
		ChapterApplication application = this.applications.findById(id).orElseThrow(NotFoundException::new);
		application.reject(new Decision(by, this.clock.instant(), reason));
		this.applications.saveAndFlush(application);
	}

	private UUID memberFor(Applicant applicant) {
		return this.addresses.memberWith(applicant.email())
			.orElseGet(() -> this.members.enter(null, NewMember.named(applicant.name())));
	}

	private ChapterApplication withToken(String token) {
		return this.applications.findByTokenHash(new Token(token).hash()).orElseThrow(NotFoundException::new);
	}

	private Consent consent() {
		return new Consent(this.codeOfConduct.version(), this.clock.instant());
	}

}
