package org.kaiyuanshe.kcc.notification;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

/**
 * Hands the mails that are due to the mail server, each claimed and marked in a
 * transaction of its own. A mail that cannot be sent waits longer each time; after ten
 * attempts it stays for an admin to see. Without a mail server nothing is sent and the
 * mails can be read in the portal. What someone waits for goes first.
 */
@Component
class MailDelivery implements Job {

	static final String NAME = "mail";

	private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

	private static final int ATTEMPTS = 10;

	private final JdbcClient jdbc;

	private final ObjectProvider<JavaMailSender> server;

	private final TransactionTemplate transaction;

	private final PortalSettings settings;

	private final Communities communities;

	private final Clock clock;

	MailDelivery(JdbcClient jdbc, ObjectProvider<JavaMailSender> server, TransactionTemplate transaction,
			PortalSettings settings, Communities communities, Clock clock) {
		this.jdbc = jdbc;
		this.server = server;
		this.transaction = transaction;
		this.settings = settings;
		this.communities = communities;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * Each mail is claimed by itself, so that another node may join in; one that died
	 * while it delivered holds up the mails of all for no longer than this.
	 */
	@Override
	public Duration longest() {
		return Duration.ofMinutes(2);
	}

	@Override
	public String run(Instant now) {
		forgetLastMails(now);
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			return "";
		}
		int sent = 0;
		int failed = 0;
		for (Outcome outcome = next(sender); outcome != Outcome.NONE; outcome = next(sender)) {
			sent += (outcome == Outcome.SENT) ? 1 : 0;
			failed += (outcome == Outcome.FAILED) ? 1 : 0;
		}
		return (sent + failed == 0) ? "" : "sent=%d failed=%d".formatted(sent, failed);
	}

	/**
	 * What is written while others leave is due as well, so the time is asked for each.
	 */
	private Outcome next(JavaMailSender sender) {
		Instant now = this.clock.instant();
		return this.transaction
			.execute((status) -> claim(now).map((mail) -> deliver(sender, mail, now)).orElse(Outcome.NONE));
	}

	private Optional<DueMail> claim(Instant now) {
		return this.jdbc.sql("""
				select id, recipient, subject, body, attempts, unsubscribe, calendar, calendar_method from outbox_mail
				where sent_at is null and failed_at is null and next_attempt_at <= :now
				order by awaited desc, next_attempt_at limit 1 for update skip locked
				""").param("now", Columns.parameter(now)).query(DueMail.class).optional();
	}

	private Outcome deliver(JavaMailSender sender, DueMail mail, Instant now) {
		try {
			sender.send(mail.message(sender, from()));
			markSent(mail, now);
			return Outcome.SENT;
		}
		catch (MailException | MessagingException | UnsupportedEncodingException ex) {
			log.warn("Mail {} could not be sent: {}", mail.id(), ex.getMessage());
			markFailed(mail, now, String.valueOf(ex.getMessage()));
			return Outcome.FAILED;
		}
	}

	/** A bare address bears the community's name. */
	private InternetAddress from() throws MessagingException, UnsupportedEncodingException {
		InternetAddress from = new InternetAddress(this.settings.mailFrom());
		if (from.getPersonal() == null) {
			from.setPersonal(this.communities.current().shortName(), "UTF-8");
		}
		return from;
	}

	/**
	 * What was the last mail to someone who has gone is tried for a day, and leaves
	 * nothing (R17).
	 */
	private void forgetLastMails(Instant now) {
		this.jdbc.sql("delete from outbox_mail where wiped and (sent_at is not null or created_at < :old)")
			.param("old", Columns.parameter(now.minus(Duration.ofDays(1))))
			.update();
	}

	/** A mail that has left keeps no text: it held a private link. */
	private void markSent(DueMail mail, Instant now) {
		this.jdbc.sql("""
				update outbox_mail set sent_at = :now, attempts = attempts + 1, body = null, unsubscribe = null,
				       calendar = null, calendar_method = null
				where id = :id and not wiped
				""").param("now", Columns.parameter(now)).param("id", mail.id()).update();
		this.jdbc.sql("delete from outbox_mail where id = :id and wiped").param("id", mail.id()).update();
	}

	private void markFailed(DueMail mail, Instant now, String error) {
		int attempts = mail.attempts() + 1;
		this.jdbc
			.sql("""
					update outbox_mail set attempts = :attempts, last_error = case when wiped then '–' else left(:error, 500) end, next_attempt_at = :next,
					       failed_at = case when :attempts >= :most then :now::timestamptz end
					where id = :id
					""")
			.param("attempts", attempts)
			.param("error", error)
			.param("next", Columns.parameter(now.plus(Duration.ofMinutes((long) attempts * attempts))))
			.param("most", ATTEMPTS)
			.param("now", Columns.parameter(now))
			.param("id", mail.id())
			.update();
	}

	private enum Outcome {

		SENT, FAILED, NONE

	}

}
