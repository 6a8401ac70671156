package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.core.CodeOfConduct;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the people whom an applicant names, and takes their answers (R2). */
@Service
@Transactional
class CoLeadService {

	private final CoLeadRepository coLeads;

	private final ApplicationRepository applications;

	private final ApplicationDesk desk;

	private final CodeOfConduct codeOfConduct;

	private final Clock clock;

	CoLeadService(CoLeadRepository coLeads, ApplicationRepository applications, ApplicationDesk desk,
			CodeOfConduct codeOfConduct, Clock clock) {
		this.coLeads = coLeads;
		this.applications = applications;
		this.desk = desk;
		this.codeOfConduct = codeOfConduct;
		this.clock = clock;
	}

	/** Names one more and sends the mail. */
	void add(String token, Invitee invitee) {
		ChapterApplication application = this.desk.of(token);
		UUID added = application.addCoLead(invitee).getId();
		this.desk.store(application);
		invite(added);
	}

	/** Sends the mail once more; the link before dies. */
	void inviteAgain(String token, UUID id) {
		ChapterApplication application = this.desk.of(token);
		application.requireWaiting();
		invite(application.getCoLeads().find(id).getId());
	}

	void remove(String token, UUID id) {
		ChapterApplication application = this.desk.of(token);
		application.removeCoLead(id, this.clock.instant());
		this.desk.store(application);
	}

	/** The person behind the link is in, and accepts the code of conduct. */
	void confirm(String link) {
		Consent consent = new Consent(this.codeOfConduct.version(), this.clock.instant());
		answer(link, (coLead) -> coLead.confirm(consent));
	}

	/** The person behind the link would rather not. */
	void refuse(String link) {
		answer(link, (coLead) -> coLead.refuse(this.clock.instant()));
	}

	private void invite(UUID id) {
		CoLead coLead = this.coLeads.findById(id).orElseThrow(NotFoundException::new);
		coLead.invite(this.clock.instant());
		this.coLeads.saveAndFlush(coLead);
	}

	private void answer(String link, Consumer<CoLead> verb) {
		String hash = new Token(link).hash();
		// The application is locked first, like for every other step.
		this.coLeads.findApplication(hash)
			.flatMap(this.applications::findForChange)
			.orElseThrow(NotFoundException::new);
		CoLead coLead = this.coLeads.findByTokenHash(hash).orElseThrow(NotFoundException::new);
		verb.accept(coLead);
		this.coLeads.saveAndFlush(coLead);
	}

}
