package org.kaiyuanshe.kcc.application;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who applied and who was named with them, a while after the decision (R17).
 * Whoever leads a chapter now is known as a member.
 */
@Component
class ApplicantErasure implements Job {

	static final String NAME = "applicants";

	private static final String OLD = """
			status in ('APPROVED', 'REJECTED', 'WITHDRAWN') and decided_at < :before
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Retention terms;

	ApplicantErasure(JdbcClient jdbc, TransactionTemplate transaction, Retention terms) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.terms = terms;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		Instant before = now.minus(Retention.days(this.terms.applicants()));
		Integer erased = this.transaction.execute((status) -> erase(before));
		return (erased != null && erased > 0) ? "erased=" + erased : "";
	}

	private int erase(Instant before) {
		change("""
				update application_step set who = :nobody
				where who is not null and who <> :nobody and application_id in (
				    select id from chapter_application where %s)
				""", before);
		int people = change("""
				update co_lead set name = :nobody, email = 'erased-' || id, token_hash = null, version = version + 1
				where email not like 'erased-%%' and application_id in (select id from chapter_application where %s)
				""", before);
		return people + change("""
				update chapter_application
				set applicant_name = :nobody, applicant_email = 'erased-' || id, version = version + 1
				where applicant_email not like 'erased-%%' and %s
				""", before);
	}

	private int change(String sql, Instant before) {
		return this.jdbc.sql(sql.formatted(OLD))
			.param("nobody", PersonalData.NOBODY)
			.param("before", Columns.parameter(before))
			.update();
	}

}
