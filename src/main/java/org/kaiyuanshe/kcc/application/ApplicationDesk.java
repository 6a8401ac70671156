package org.kaiyuanshe.kcc.application;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.stereotype.Component;

/** Hands out applications for a change, to one at a time, and takes them back. */
@Component
class ApplicationDesk {

	/** The same in every language. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final ApplicationRepository applications;

	private final DraftLimits drafts;

	private final MemberService members;

	private final PortalSettings settings;

	ApplicationDesk(ApplicationRepository applications, DraftLimits drafts, MemberService members,
			PortalSettings settings) {
		this.applications = applications;
		this.drafts = drafts;
		this.members = members;
		this.settings = settings;
	}

	/** The application behind the applicant's private link. */
	ChapterApplication of(String token) {
		if (this.drafts.hasExpired(token)) {
			throw new RuleViolation("application.expired");
		}
		return this.applications.findForChange(new Token(token).hash()).orElseThrow(NotFoundException::new);
	}

	/**
	 * The application for an admin, who sees none that was never sent; says who decided
	 * when that is done already.
	 */
	ChapterApplication of(UUID id) {
		ChapterApplication application = this.applications.findForChange(id)
			.filter((found) -> found.getStanding().wasSubmitted())
			.orElseThrow(NotFoundException::new);
		application.getStanding()
			.decision()
			.ifPresent((decision) -> refuse(application.getStanding().status(), decision));
		return application;
	}

	/** Stores the change and publishes what happened. */
	void store(ChapterApplication application) {
		this.applications.saveAndFlush(application);
	}

	private void refuse(ApplicationStatus status, Decision decision) {
		if (decision.by() != null) {
			LocalDateTime at = LocalDateTime.ofInstant(decision.at(), this.settings.zone());
			throw new RuleViolation("application.decided." + status, this.members.nameOf(decision.by()),
					TIME.format(at));
		}
	}

}
