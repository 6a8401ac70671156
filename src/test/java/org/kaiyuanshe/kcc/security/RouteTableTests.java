package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every role at every route, with its own, a foreign and an absent object. A route
 * without a line in the table fails, and so does a line without a route.
 */
@PortalTest
@TestPropertySource(properties = "test.database=of the route table")
class RouteTableTests {

	/** In a database of their own, so once is enough. */
	private static boolean prepared;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RouteRequests requests;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void prepare() {
		if (!prepared) {
			RouteFixtures.prepare(this.jdbc);
			prepared = true;
		}
	}

	static List<Row> rows() {
		return RouteTable.rows();
	}

	static Stream<Row> forms() {
		return rows().stream().filter(Row::isForm);
	}

	@Test
	void tableAndPortalHaveTheSameRoutes() {
		List<String> live = Route.all(this.mapping)
			.stream()
			.map((route) -> route.method() + " " + route.pattern())
			.distinct()
			.toList();
		List<String> listed = rows().stream().map((row) -> row.method() + " " + row.route()).distinct().toList();
		assertThat(listed).containsExactlyInAnyOrderElementsOf(live);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void theAddressOfALineIsOneOfItsRoute(Row row) {
		assertThat(PathPatternParser.defaultInstance.parse(row.route())
			.matches(PathContainer.parsePath(row.path(this.jdbc).replaceFirst("\\?.*", "")))).isTrue();
	}

	@Test
	void everyoneGetsThePageOrFileOfTheTable() {
		SoftAssertions softly = new SoftAssertions();
		inVain(() -> {
			for (Row row : rows().stream().filter((each) -> !each.isForm()).toList()) {
				List<String> answers = RouteTable.ROLES.stream().map((role) -> answer(row, role)).toList();
				softly.assertThat(answers).as("%s for %s", row, RouteTable.ROLES).isEqualTo(row.answers());
			}
			return null;
		});
		softly.assertAll();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyoneGetsTheAnswerOfTheTableToAForm(Row row) {
		List<String> answers = RouteTable.ROLES.stream().map((role) -> inVain(() -> answer(row, role))).toList();
		assertThat(answers).as("%s for %s", row, RouteTable.ROLES).isEqualTo(row.answers());
	}

	@Test
	void aFormWithoutItsTokenIsRefusedToEveryoneAndChangesNothing() {
		SoftAssertions softly = new SoftAssertions();
		inVain(() -> {
			List<RequestPostProcessor> everyone = RouteTable.ROLES.stream().map(this.people::as).toList();
			for (Row row : forms().filter((each) -> !each.route().equals(RouteTable.ONE_CLICK)).toList()) {
				long before = written();
				for (RequestPostProcessor someone : everyone) {
					softly.assertThat(this.mvc.perform(this.requests.of(row).with(someone)).getResponse().getStatus())
						.as("%s", row)
						.isEqualTo(403);
				}
				softly.assertThat(written()).as("%s", row).isEqualTo(before);
			}
			return null;
		});
		softly.assertAll();
	}

	private String answer(Row row, String role) {
		AbstractMockHttpServletRequestBuilder<?> request = this.requests.of(row).with(this.people.as(role));
		MockHttpServletResponse response = this.mvc.perform(row.isForm() ? request.with(csrf()) : request)
			.getResponse();
		boolean login = String.valueOf(response.getRedirectedUrl()).endsWith("/login")
				&& !row.route().startsWith("/invitations");
		return login ? "login" : String.valueOf(response.getStatus());
	}

	/** Does it and then rolls everything back. */
	private <T> @Nullable T inVain(Supplier<@Nullable T> work) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return work.get();
		});
	}

	/**
	 * How many rows this transaction has written so far, the fixtures' own among them.
	 */
	private long written() {
		return this.jdbc.sql("""
				select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables
				where relname not like 'spring_session%'
				""").query(Long.class).single();
	}

}
