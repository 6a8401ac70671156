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

	/** Signed with the key that {@link #prepare} sets, computed elsewhere. */
	private static final String UNSUBSCRIBE = "REMINDER.FNQvf5BdPN0g6KB_VgsClQ.o06CT3-0xEcW58nwVyPJ3Q";

	private static final String INVITATION = "a-token-of-an-invitation";

	/**
	 * The one form that anyone may send without its token: mail programs do (RFC 8058).
	 */
	static final String ONE_CLICK = "/unsubscribe/{token}";

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
		jdbc.sql("update mail_secret set secret = decode(repeat('07', 32), 'hex')").update();
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
	}

	/** One line: the answers stand in the order of {@link #ROLES}. */
	record Row(String method, String route, String address, List<String> answers) {

		/** The address with real keys in the place of names in braces. */
		String path(JdbcClient jdbc) {
			return this.address.replace("{submitted}", SUBMITTED)
				.replace("{draft}", DRAFT)
				.replace("{invitation}", INVITATION)
				.replace("{unsubscribe}", UNSUBSCRIBE)
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
