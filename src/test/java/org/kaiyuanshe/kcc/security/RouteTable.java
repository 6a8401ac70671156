package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who gets which answer where, from {@code route-table.csv}: a status, or "login" for the
 * way to the sign-in page.
 */
final class RouteTable {

	static final List<String> ROLES = List.of("visitor", "member", "lead", "other-lead", "core", "admin", "root");

	private static final String SUBMITTED = "a-token-of-a-submitted-application";

	private static final String DRAFT = "a-token-of-an-application-in-draft";

	private static final String NEW = "a-token-of-a-new-application";

	private static final String ASKED = "a-token-of-an-application-with-a-question";

	private static final String CO_LEAD = "a-token-of-a-co-lead";

	private static final String ANSWERED = "a-token-of-a-co-lead-who-answered";

	private static final String EXPIRED = "a-token-of-an-expired-draft";

	private static final String INVITATION = "a-token-of-an-invitation";

	private RouteTable() {
	}

	static List<Row> rows() {
		try {
			return Files.readAllLines(Path.of("src/test/resources/route-table.csv"))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("method,"))
				.map((line) -> line.split(","))
				.map((cells) -> new Row(cells[0], cells[1], cells[2],
						Arrays.asList(cells).subList(3, 3 + ROLES.size())))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Gives some of the samples tokens that the table's addresses know. */
	static void prepare(JdbcClient jdbc) {
		jdbc.sql("update chapter_application set token_hash = :hash where city_zh = '西安'")
			.param("hash", new Token(SUBMITTED).hash())
			.update();
		jdbc.sql("""
				update chapter_application set token_hash = :hash, status = 'DRAFT', submitted_at = null, version = 0
				where city_zh = '厦门' and status = 'SUBMITTED'
				""").param("hash", new Token(DRAFT).hash()).update();
		copyApplication(jdbc, NEW, "SUBMITTED", "日喀则", false);
		copyApplication(jdbc, ASKED, "INFO_REQUESTED", "山南", true);
		copyCoLead(jdbc, CO_LEAD, "asked@kcc.example", null);
		copyCoLead(jdbc, ANSWERED, "refused@kcc.example", "REFUSED");
		jdbc.sql("insert into expired_application values (:hash, '2026-11-01') on conflict do nothing")
			.param("hash", new Token(EXPIRED).hash())
			.update();
		jdbc.sql("""
				insert into account_invitation (token_hash, member_id, email, authority, expires_at)
				select :hash, id, 'invited@kcc.example', 'MEMBER', '2100-01-01' from member
				where not sample order by slug limit 1 on conflict do nothing
				""").param("hash", new Token(INVITATION).hash()).update();
	}

	/** An application like the one for 西安, for another city or a district of one. */
	private static void copyApplication(JdbcClient jdbc, String token, String status, String city, boolean district) {
		jdbc.sql("""
				insert into chapter_application
				select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'token_hash', :hash,
				  'status', :status, 'city_zh', :city, 'city_en', null, 'city_key', :city, 'previous_id', a.id,
				  'district_zh', case when :district then :city end,
				  'district_why', case when :district then :city end))).*
				from chapter_application a where a.city_zh = '西安' on conflict do nothing
				""")
			.param("hash", new Token(token).hash())
			.param("status", status)
			.param("city", city)
			.param("district", district)
			.update();
	}

	/** Someone named in the new application. */
	private static void copyCoLead(JdbcClient jdbc, String token, String email, @Nullable String answer) {
		jdbc.sql(
				"""
						insert into co_lead (id, version, application_id, place, name, email, token_hash, invited_at, invitations,
						                     answer, answered_at)
						select uuidv7(), 0, id, 9, '同行人', :email, :hash, '2026-11-20', 1, :answer::text,
						       case when :answer::text is not null then timestamptz '2026-11-20' end
						from chapter_application where token_hash = :application on conflict do nothing
						""")
			.param("email", email)
			.param("hash", new Token(token).hash())
			.param("answer", answer)
			.param("application", new Token(NEW).hash())
			.update();
	}

	private static String id(JdbcClient jdbc, String table, String token) {
		return jdbc.sql("select id::text from " + table + " where token_hash = :hash")
			.param("hash", new Token(token).hash())
			.query(String.class)
			.single();
	}

	/** One line: the answers stand in the order of {@link #ROLES}. */
	record Row(String method, String route, String address, List<String> answers) {

		/** The address with real keys in the place of names in braces. */
		String path(JdbcClient jdbc) {
			return this.address.replace("{submitted}", SUBMITTED)
				.replace("{draft}", DRAFT)
				.replace("{invitation}", INVITATION)
				.replace("{new}", NEW)
				.replace("{asked}", ASKED)
				.replace("{co-lead}", CO_LEAD)
				.replace("{answered}", ANSWERED)
				.replace("{expired}", EXPIRED)
				.replace("{new-id}", id(jdbc, "chapter_application", NEW))
				.replace("{asked-id}", id(jdbc, "chapter_application", ASKED))
				.replace("{co-lead-id}", id(jdbc, "co_lead", CO_LEAD))
				.replace("{absent-id}", new UUID(7, 7).toString())
				.replace("{application}",
						jdbc.sql("select id from chapter_application where city_zh = '西安'")
							.query(UUID.class)
							.single()
							.toString());
		}

		boolean isForm() {
			return this.method.equals("POST");
		}

		/** The version of the event that the address ends with; 0 for none. */
		String version(JdbcClient jdbc) {
			return jdbc.sql("select coalesce(max(version), 0) from event where slug = :slug")
				.param("slug", this.address.substring(this.address.lastIndexOf('/') + 1))
				.query(String.class)
				.single();
		}

		@Override
		public String toString() {
			return this.method + " " + this.address;
		}

	}

}
