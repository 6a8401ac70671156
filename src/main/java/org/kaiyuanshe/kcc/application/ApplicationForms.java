package org.kaiyuanshe.kcc.application;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.application.ApplicationForm.Hidden;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the form with what is stored. */
@Component
@Transactional(readOnly = true)
class ApplicationForms {

	private final ApplicationRepository applications;

	private final RestartCheck restarts;

	private final DraftLimits limits;

	ApplicationForms(ApplicationRepository applications, RestartCheck restarts, DraftLimits limits) {
		this.applications = applications;
		this.restarts = restarts;
		this.limits = limits;
	}

	/** The draft behind a private link; refuses what can no longer be changed. */
	public ApplicationForm draft(String token) {
		if (this.limits.hasExpired(token)) {
			throw new RuleViolation("application.expired");
		}
		ChapterApplication draft = find(token);
		draft.getStanding().require(ApplicationStatus.DRAFT);
		return ApplicationForm.of(draft.getWish().proposal(draft.getCoLeads().asTyped()), draft.getApplicant(),
				draft.getWish().hasConsent(), new Hidden(draft.getVersion(), null, restartOf(draft)));
	}

	/** A new form with everything that was typed in one that is over. */
	public ApplicationForm again(String token) {
		ChapterApplication over = find(token);
		if (!over.getStanding().status().isOver()) {
			throw new RuleViolation("application.again.early");
		}
		return ApplicationForm.of(over.getWish().proposal(over.getCoLeads().asTyped()), over.getApplicant(), false,
				new Hidden(null, token, restartOf(over)));
	}

	/** What a new application comes from. */
	public Origin origin(ApplicationForm form, @Nullable Restart restart) {
		boolean again = form.after() != null && !form.after().isBlank();
		return new Origin(again ? find(form.after()).getId() : null, (restart != null) ? restart.id() : null);
	}

	private @Nullable String restartOf(ChapterApplication application) {
		return Optional.ofNullable(application.getOrigin().restartsId())
			.flatMap(this.restarts::chapter)
			.map(ChapterReference::slug)
			.orElse(null);
	}

	private ChapterApplication find(String token) {
		return this.applications.findByTokenHash(new Token(token).hash()).orElseThrow(NotFoundException::new);
	}

}
