package org.kaiyuanshe.kcc.notification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * A mail of the outbox that is to leave now.
 *
 * @param unsubscribe the link that switches off mails like this one; none for a mail that
 * cannot be
 * @param calendar an iCalendar file to attach
 */
record DueMail(UUID id, String recipient, String subject, String body, int attempts, @Nullable String unsubscribe,
		@Nullable String calendar, @Nullable String calendarMethod) {

	/** The message as it goes over the wire. */
	MimeMessage message(JavaMailSender sender, InternetAddress from) throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, this.calendar != null, "UTF-8");
		helper.setFrom(from);
		helper.setTo(this.recipient);
		helper.setSubject(this.subject);
		helper.setText(this.body);
		if (this.calendar != null) {
			helper.addAttachment("event.ics", new ByteArrayDataSource(this.calendar.getBytes(StandardCharsets.UTF_8),
					"text/calendar; charset=UTF-8; method=" + this.calendarMethod));
		}
		if (this.unsubscribe != null) {
			// RFC 8058: a mail program may send the POST by itself.
			message.setHeader("List-Unsubscribe", "<" + this.unsubscribe + ">");
			message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		// The same for every attempt, so that a mail that was sent but not marked is
		// recognised as one.
		message.setHeader("X-Portal-Mail-Id", this.id.toString());
		return message;
	}

}
