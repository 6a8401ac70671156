package org.kaiyuanshe.kcc.notification;

import java.util.List;

import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.core.PersonalRows;
import org.kaiyuanshe.kcc.core.PersonalRows.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails to someone, and those that they do not want. */
@Component
class MailPersonalData implements PersonalData {

	private final PersonalRows rows;

	private final UnsubscribeLinks links;

	private final JdbcClient jdbc;

	MailPersonalData(PersonalRows rows, UnsubscribeLinks links, JdbcClient jdbc) {
		this.rows = rows;
		this.links = links;
		this.jdbc = jdbc;
	}

	/** Texts of mails that have left are not kept. */
	@Override
	public List<Table> of(Person person) {
		return this.rows.read(person,
				new Query("mails",
						"""
								select recipient, subject, created_at, sent_at from outbox_mail where lower(recipient) = any (:emails) order by id
								"""),
				new Query("unwanted-mails", "select kind, off_since from mail_preference where address in (%s)"
					.formatted(digests(person))));
	}

	@Override
	public void forget(Person person) {
		// Others still write mails about their going.
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetCopies(Person person) {
		this.rows.change(person, "delete from outbox_mail where lower(recipient) = any (:emails)");
		for (String table : List.of("mail_preference", "mail_reminder")) {
			this.jdbc.sql("delete from " + table + " where address in (" + digests(person) + ")").update();
		}
	}

	/** Digests are Base64 for addresses: nothing in them ends a text. */
	private String digests(Person person) {
		return person.emails()
			.stream()
			.map((email) -> "'" + this.links.digest(email) + "'")
			.reduce("''", (all, next) -> all + ", " + next);
	}

}
