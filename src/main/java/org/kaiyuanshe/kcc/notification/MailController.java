package org.kaiyuanshe.kcc.notification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox as admins see it: what was sent, what waits, what failed. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class MailController {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	MailController(JdbcClient jdbc, PortalSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	@GetMapping("/admin/mail")
	String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
		model.addAttribute("mails", mails(before));
		return "notification/mail";
	}

	private Slice<Mail> mails(@Nullable UUID before) {
		List<Mail> mails = this.jdbc.sql("""
				select * from outbox_mail where :before::uuid is null or id < :before order by id desc limit :limit
				""")
			.param("before", before)
			.param("limit", PAGE + 1)
			.query((row, number) -> new Mail(Columns.id(row, "id"), row.getString("recipient"),
					row.getString("subject"), row.getString("body"), linesOf(row.getString("body")),
					Objects.requireNonNull(Columns.instant(row, "created_at")), Columns.instant(row, "sent_at"),
					Columns.instant(row, "failed_at"), row.getInt("attempts"), row.getString("last_error")))
			.list();
		return Slice.of(mails, PAGE, (mail) -> mail.id().toString());
	}

	private List<Line> linesOf(@Nullable String body) {
		String portal = this.settings.url("/");
		return Stream.ofNullable(body)
			.flatMap(String::lines)
			.filter((line) -> !line.isBlank())
			.map((line) -> new Line(line, line.startsWith(portal)))
			.toList();
	}

	/** One mail; its text is kept only until it has left. */
	record Mail(UUID id, String recipient, String subject, @Nullable String body, List<Line> lines, Instant createdAt,
			@Nullable Instant sentAt, @Nullable Instant failedAt, int attempts, @Nullable String lastError) {
	}

	/** A line of a mail, and whether it is nothing but a link into the portal. */
	record Line(String text, boolean link) {
	}

}
