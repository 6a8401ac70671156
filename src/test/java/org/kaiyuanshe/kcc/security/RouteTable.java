package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.QrPicture;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who gets which answer where, from {@code route-table.csv}: a status, or "login" for the
 * way to the sign-in page.
 */
final class RouteTable {

	static final List<String> ROLES = List.of("visitor", "member", "lead", "other-lead", "core", "admin", "root");

	/**
	 * The one form that anyone may send without its token: mail programs do (RFC 8058).
	 */
	static final String ONE_CLICK = "/unsubscribe/{token}";

	private static final List<Row> ROWS = read();

	private RouteTable() {
	}

	static List<Row> rows() {
		return ROWS;
	}

	private static List<Row> read() {
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

	/** One line: the answers stand in the order of {@link #ROLES}. */
	record Row(String method, String route, String address, List<String> answers) {

		/** The address with real keys in the place of names in braces. */
		String path(JdbcClient jdbc) {
			return RouteFixtures.path(jdbc, this.address);
		}

		boolean isForm() {
			return this.method.equals("POST");
		}

		/**
		 * The version of the event that the address is about, of how it takes
		 * registrations, or of the chapter whose profile it is; 0 for none, -1 for what
		 * nobody has written yet.
		 */
		String version(JdbcClient jdbc) {
			return jdbc.sql("""
					select coalesce(max(version), 0) from (
					  select version from event where slug = :slug
					     or :address like '/manage/chapters/%/events/' || slug || '/programme'
					  union all
					  select version from chapter where :address = '/manage/chapters/' || slug || '/profile'
					  union all
					  select version from workgroup where :address = '/manage/workgroups/' || slug || '/profile'
					  union all
					  select s.version from annual_section s join annual_report r on r.id = s.report_id
					  where :address like '/manage/annual-reports/' || r.year || '/' || s.slug || '%'
					     or :address = '/admin/annual-reports/' || r.year || '/sections/' || s.slug
					  union all
					  select version from project where :address = '/admin/organisation/projects/' || slug
					     or :address = '/admin/organisation/projects/' || slug || '/moves'
					  union all
					  select a.version from admission a join event e on e.id = a.event_id
					  where :address like '%/' || e.slug || '/registration'
					  union all
					  select -1 where :address = '/account/profile') found
					""")
				.param("slug", this.address.substring(this.address.lastIndexOf('/') + 1))
				.param("address", this.address)
				.query(String.class)
				.single();
		}

		@Override
		public String toString() {
			return this.method + " " + this.address;
		}

	}

}
