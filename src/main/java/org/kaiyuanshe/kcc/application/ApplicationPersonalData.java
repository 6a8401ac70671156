package org.kaiyuanshe.kcc.application;

import java.time.Clock;
import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications that someone sent, and those that name them as a co-lead. */
@Component
class ApplicationPersonalData implements PersonalData {

	private static final String WAITING = "('SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED')";

	private final PersonalRows rows;

	private final ApplicationRepository applications;

	private final Clock clock;

	ApplicationPersonalData(PersonalRows rows, ApplicationRepository applications, Clock clock) {
		this.rows = rows;
		this.applications = applications;
		this.clock = clock;
	}

	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person, new Query("applications", """
				select coalesce(city_zh, typed_zh) as city, status, applicant_name, applicant_email, motivation, plan,
				       consent_version, consent_at, created_at, submitted_at, decided_at, decided_reason
				from chapter_application where lower(applicant_email) = any (:emails) order by id
				"""),
				new Query("co-lead",
						"""
								select a.city_zh as city, c.name, c.email, c.invited_at, c.answer, c.answered_at, c.consent_version, c.consent_at
								from co_lead c join chapter_application a on a.id = c.application_id
								where lower(c.email) = any (:emails) order by c.id
								"""),
				new Query("application-opinions", """
						select a.city_zh as city, s.kind, s.stance, s.words, s.at
						from application_step s join chapter_application a on a.id = s.application_id
						where s.by_member = :member order by s.at
						"""));
	}

	/**
	 * Nobody can answer for them any more: what waits is taken back, a co-lead is out.
	 */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void leave(Person person) {
		this.rows
			.ids(person,
					"select id from chapter_application where lower(applicant_email) = any (:emails) and status in "
							+ WAITING + " order by id")
			.forEach((id) -> {
				ChapterApplication application = this.applications.findForChange(id).orElseThrow();
				application.withdraw(this.clock.instant());
				this.applications.saveAndFlush(application);
			});
		this.rows.change(person,
				"delete from chapter_application where lower(applicant_email) = any (:emails) and status = 'DRAFT'",
				"""
						update co_lead set answer = 'REFUSED', answered_at = coalesce(answered_at, :now), consent_version = null,
						       consent_at = null, version = version + 1
						where lower(email) = any (:emails) and application_id in (
						    select id from chapter_application where status in %s)
						"""
					.formatted(WAITING));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Person person) {
		this.rows.change(person, """
				update application_step set who = :former
				where who = any (:names) and application_id in (
				    select id from chapter_application where lower(applicant_email) = any (:emails)
				    union select application_id from co_lead where lower(email) = any (:emails))
				""", """
				update chapter_application
				set applicant_name = :former, applicant_email = 'erased-' || id, version = version + 1
				where lower(applicant_email) = any (:emails)
				""", """
				update co_lead set name = :former, email = 'erased-' || id, token_hash = null, version = version + 1
				where lower(email) = any (:emails)
				""");
	}

}
