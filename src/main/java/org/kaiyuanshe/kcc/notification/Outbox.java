package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a mail is written in the transaction that is its reason; it leaves after the
 * commit, or never.
 */
@Component
class Outbox {

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final ObjectProvider<JobRunner> jobs;

	private final Clock clock;

	Outbox(JdbcClient jdbc, MessageSource messages, ObjectProvider<JobRunner> jobs, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Writes the mail {@code mail.<name>} in that language, with the arguments that its
	 * text takes.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(String recipient, Locale language, String name, Object... arguments) {
		String subject = this.messages.getMessage("mail." + name + ".subject", arguments, language);
		String body = this.messages.getMessage("mail." + name + ".body", arguments, language);
		this.jdbc.sql("""
				insert into outbox_mail (id, recipient, subject, body, created_at, next_attempt_at)
				values (:id, :recipient, :subject, :body, :now, :now)
				""")
			.param("id", Aggregate.newId())
			.param("recipient", recipient)
			// A line break in a subject would begin another header.
			.param("subject", subject.replaceAll("\\s+", " "))
			.param("body", body)
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.jobs.getObject().runSoon(MailDelivery.NAME);
			}
		});
	}

}
