package org.kaiyuanshe.kcc.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mails that their receiver can switch off: all that are not the answer to a step of
 * their own. The names are in links that are on their way, so they stay.
 */
enum MailKind {

	/** That an event is near. */
	REMINDER("event-reminder"),
	/** That an event has another time or place. */
	CHANGE("event-rescheduled", "event-relocated"),
	/** That an event is called off, or takes place after all. */
	CANCELLATION("event-cancelled", "event-reinstated"),
	/** That there is a seat for who waits for one. */
	WAITLIST("registration-offered", "registration-expired"),
	/** To a chapter's leads: how its clock and its case stand. */
	CLOCK("inactivity-due-soon", "inactivity-last-call", "inactivity-flagged", "inactivity-asked", "inactivity-closed"),
	/**
	 * To a chapter's leads: that the QR picture of their chat group is about to expire.
	 */
	CHAT_GROUP("chat-group"),
	/** That someone wants a photo of theirs taken down, and what became of that. */
	PHOTO("own-photo"),
	/** To a chapter's leads: that a status report is due or overdue. */
	REPORT("report-due", "report-overdue"),
	/** To the admins: what waits for them. */
	QUEUE("application-waiting", "inactivity-case", "press-asked", "conduct-filed", "report-submitted",
			"material-asked");

	private final List<String> mails;

	MailKind(String... mails) {
		this.mails = List.of(mails);
	}

	/** The kind of the mail of that name; none for one that cannot be switched off. */
	static Optional<MailKind> of(String mail) {
		return Stream.of(values()).filter((kind) -> kind.mails.stream().anyMatch(mail::startsWith)).findFirst();
	}

}
