package org.kaiyuanshe.kcc.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code to sign in with, read from the mail that brings it. */
public record MailedCode(String digits, String link) {

	private static final Pattern TEXT = Pattern.compile("\\b(\\d{8})\\b.*(/login/links/\\S+)", Pattern.DOTALL);

	/** The visitor asks for a code, and reads it in their mailbox. */
	public static MailedCode askedBy(Visitor visitor, String email, JdbcClient jdbc) {
		int before = mails(jdbc, email).size();
		visitor.get("/login");
		visitor.post("/login/codes", Map.of("email", email));
		// The mail is written after the answer, so that the answer does not tell.
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> mails(jdbc, email).size() > before);
		Matcher text = TEXT.matcher(mails(jdbc, email).getFirst());
		if (!text.find()) {
			throw new IllegalStateException("no code in the mail");
		}
		return new MailedCode(text.group(1), text.group(2));
	}

	static List<String> mails(JdbcClient jdbc, String email) {
		return jdbc.sql("""
				select body from outbox_mail where recipient = :email and body like '%/login/links/%' order by id desc
				""").param("email", email).query(String.class).list();
	}

	/** Eight digits that are not the code. */
	public String wrong() {
		return this.digits.equals("12345678") ? "87654321" : "12345678";
	}

}
