package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.kaiyuanshe.kcc.event.CalendarFile;
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

	private final MailPreferences preferences;

	private final UnsubscribeLinks links;

	private final ObjectProvider<JobRunner> jobs;

	private final Clock clock;

	Outbox(JdbcClient jdbc, MessageSource messages, MailPreferences preferences, UnsubscribeLinks links,
			ObjectProvider<JobRunner> jobs, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.preferences = preferences;
		this.links = links;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Writes the mail {@code mail.<name>} in that language, with the arguments that its
	 * text takes; nothing where the receiver switched off mails of its kind.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(String recipient, Locale language, String name, Object... arguments) {
		put(null, false, recipient, language, name, arguments);
	}

	/** The same with a calendar file attached. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeWith(@Nullable CalendarFile calendar, String recipient, Locale language, String name,
			Object... arguments) {
		put(calendar, false, recipient, language, name, arguments);
	}

	/**
	 * A mail to an address that belongs to nobody here: its row goes when it has left.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeFleeting(String recipient, Locale language, String name, Object... arguments) {
		put(null, true, recipient, language, name, arguments);
	}

	/** Forgets which mails left for an address that is nobody’s any more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetSent(String recipient) {
		this.jdbc.sql("delete from outbox_mail where lower(recipient) = :recipient and sent_at is not null")
			.param("recipient", recipient)
			.update();
		this.jdbc.sql("update outbox_mail set wiped = true where lower(recipient) = :recipient")
			.param("recipient", recipient)
			.update();
	}

	private void put(@Nullable CalendarFile calendar, boolean wiped, String recipient, Locale language, String name,
			Object... arguments) {
		Optional<MailKind> kind = MailKind.of(name);
		if (kind.isPresent() && this.preferences.willing(List.of(recipient), kind.get()).isEmpty()) {
			return;
		}
		String unsubscribe = this.links.link(recipient, kind, language);
		String subject = this.messages.getMessage("mail." + name + ".subject", arguments, language);
		String body = this.messages.getMessage("mail." + name + ".body", arguments, language);
		this.jdbc
			.sql("""
					insert into outbox_mail (id, recipient, subject, body, unsubscribe, calendar, calendar_method, wiped, awaited,
					                         created_at, next_attempt_at)
					values (:id, :recipient, :subject, :body, :unsubscribe, :calendar, :method, :wiped, :awaited, :now, :now)
					""")
			.param("id", Aggregate.newId())
			.param("recipient", recipient)
			// A line break in a subject would begin another header.
			.param("subject", subject.replaceAll("\\s+", " "))
			.param("body", body + attached(calendar, language) + footer(kind.isPresent(), unsubscribe, language))
			.param("unsubscribe", unsubscribe)
			.param("calendar", (calendar != null) ? calendar.text() : null)
			.param("method", (calendar != null) ? calendar.method().name() : null)
			.param("wiped", wiped)
			.param("awaited", awaited(name))
			.param("now", Columns.parameter(this.clock.instant()))
			.update();
		deliverAfterCommit();
	}

	/** A mail to someone of whom nothing else is known: its row goes when it has left. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void writeLast(String recipient, Locale language, String name, Object... arguments) {
		write(recipient, language, name, arguments);
		this.jdbc.sql("update outbox_mail set wiped = true where recipient = :recipient and sent_at is null")
			.param("recipient", recipient)
			.update();
	}

	/** Whether someone sits before a page and waits for the code in this mail. */
	private static boolean awaited(String name) {
		return name.endsWith("-code");
	}

	private String attached(@Nullable CalendarFile calendar, Locale language) {
		return (calendar != null) ? this.messages.getMessage("mail.calendar." + calendar.method(), null, language) : "";
	}

	private String footer(boolean unwanted, String unsubscribe, Locale language) {
		return this.messages.getMessage(unwanted ? "mail.unsubscribe" : "mail.preferences",
				new Object[] { unsubscribe }, language);
	}

	private void deliverAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.jobs.getObject().runSoon(MailDelivery.NAME);
			}
		});
	}

}
