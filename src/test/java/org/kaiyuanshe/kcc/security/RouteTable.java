package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

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

	private static final String INVITATION = "a-token-of-an-invitation";

	private static final String DINNER = "(select id from event where slug = 'sample-guangzhou-year-end-dinner')";

	private static final String TALKS = "(select id from event where slug = 'sample-guangzhou-lightning-talks')";

	private static final UUID WALK_IN = new UUID(7, 1);

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
				update chapter_application set token_hash = :hash, status = 'DRAFT', submitted_at = null
				where city_zh = '厦门' and status = 'SUBMITTED'
				""").param("hash", new Token(DRAFT).hash()).update();
		jdbc.sql("""
				insert into account_invitation (token_hash, member_id, email, authority, expires_at)
				select :hash, id, 'invited@kcc.example', 'MEMBER', '2100-01-01' from member
				where not sample order by slug limit 1 on conflict do nothing
				""").param("hash", new Token(INVITATION).hash()).update();
		prepareRegistrations(jdbc);
	}

	private static void prepareRegistrations(JdbcClient jdbc) {
		stand(jdbc, "guest1", "CONFIRMED", null);
		stand(jdbc, "guest5", "OFFERED", "2100-01-01");
		stand(jdbc, "guest6", "AWAITING_APPROVAL", null);
		jdbc.sql("update event_seats set taken = 4 where event_id = " + DINNER).update();
		link(jdbc, "registration", "guest1", "sample-guangzhou-year-end-dinner");
		link(jdbc, "offered", "guest5", "sample-guangzhou-year-end-dinner");
		link(jdbc, "attended", "guest1", "sample-guangzhou-first-pull-request");
		jdbc.sql("delete from registration_request where event_id = " + TALKS).update();
		jdbc.sql("""
				insert into registration_request (id, event_id, page_hash, link_hash, code_hash, name, email, language,
				                                  questions, answers, expires_at)
				select gen_random_uuid(), id, :page, :link, 'none', '示例', 'asked@kcc.example', 'zh-CN', '{}', '{}',
				       '2100-01-01' from event where id = """ + TALKS)
			.param("page", new Token("a-token-of-request").hash())
			.param("link", new Token("a-token-of-confirmation").hash())
			.update();
		jdbc.sql("insert into walk_in select :id, " + DINNER + """
				, null, 2, member_id, '2026-11-20' from account where email = 'lead@kcc.example' on conflict do nothing
				""").param("id", WALK_IN).update();
	}

	private static void stand(JdbcClient jdbc, String guest, String status, String until) {
		jdbc.sql("update registration set status = :status, offered_until = :until::timestamptz, checked_in_at = null "
				+ "where email = :email and event_id = " + DINNER)
			.param("status", status)
			.param("until", until)
			.param("email", guest + "@kcc.example")
			.update();
	}

	private static void link(JdbcClient jdbc, String name, String guest, String event) {
		jdbc.sql("""
				insert into registration_link (token_hash, check_in_hash, registration_id)
				select :token, :code, r.id from registration r join event e on e.id = r.event_id
				where r.email = :email and e.slug = :event on conflict do nothing
				""")
			.param("token", new Token("a-token-of-" + name).hash())
			.param("code", new Token("a-code-of-" + name).hash())
			.param("email", guest + "@kcc.example")
			.param("event", event)
			.update();
	}

	private static String participant(JdbcClient jdbc, String guest) {
		return jdbc.sql("select id::text from registration where email = :email and event_id = " + DINNER)
			.param("email", guest + "@kcc.example")
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
				.replace("{registration}", "a-token-of-registration")
				.replace("{offered}", "a-token-of-offered")
				.replace("{attended}", "a-token-of-attended")
				.replace("{check-in}", "a-code-of-registration")
				.replace("{request}", "a-token-of-request")
				.replace("{confirmation}", "a-token-of-confirmation")
				.replace("{walk-in}", WALK_IN.toString())
				.replace("{participant}", participant(jdbc, "guest1"))
				.replace("{awaiting}", participant(jdbc, "guest6"))
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
