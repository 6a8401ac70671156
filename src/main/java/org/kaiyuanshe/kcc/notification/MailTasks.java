package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.kaiyuanshe.kcc.core.AdminTasks;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that could not be delivered, as one thing to look at. */
@Component
class MailTasks implements AdminTasks {

	private static final LocalizedText SUBJECT = new LocalizedText("没有寄成的邮件", "Mails that failed");

	private final JdbcClient jdbc;

	MailTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Task> forAdmins(Instant now) {
		return this.jdbc.sql("""
				select count(*) as mails, min(failed_at) as since from outbox_mail where failed_at is not null
				having count(*) > 0
				""")
			.query((row, number) -> Task.waiting("mail", SUBJECT, "notification.task.why",
					List.of(row.getLong("mails")), Objects.requireNonNull(Columns.instant(row, "since")),
					"/admin/mail"))
			.list();
	}

}
