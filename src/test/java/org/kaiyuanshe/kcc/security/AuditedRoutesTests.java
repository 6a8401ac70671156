package org.kaiyuanshe.kcc.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every form below /manage and /admin that a lead or an admin sends with success leaves a
 * line in the audit log that bears their name.
 */
@PortalTest
class AuditedRoutesTests {

	/**
	 * Lines of the table that change nothing, with the reason; all others write a line.
	 */
	private static final Map<String, String> CHANGE_NOTHING = Map.of(
			"/manage/chapters/guangzhou/events/sample-guangzhou-first-pull-request/check-in/{attendee}",
			"is checked in already; DayTests has the first time",
			"/manage/chapters/guangzhou/events/sample-guangzhou-year-end-dinner/check-in/{participant}/withdrawal",
			"is not checked in; DayTests has one who is");

	/** Forms that only succeed after another one. */
	private static final Map<Row, String> AFTER = Map.of(
			new Row("POST", "/admin/cases/{id}/reversal", "/admin/cases/{case}/reversal", List.of()),
			"/admin/cases/{id}/dissolution",
			new Row("POST", "/admin/chapters/{slug}/resumption", "/admin/chapters/changsha/resumption", List.of()),
			"/admin/cases/{id}/pause",
			new Row("POST", "/admin/accounts/{id}/lifting", "/admin/accounts/{memory-account}/lifting", List.of()),
			"/admin/accounts/{id}/suspension",
			new Row("POST", "/admin/content/showing", "/admin/content/showing", List.of()), "/admin/content/hiding");

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

	static Stream<Row> successes() {
		return RouteTable.rows().stream().filter(AuditedRoutesTests::isOfTheTeam).filter((row) -> sender(row) != null);
	}

	static Set<Row> later() {
		return AFTER.keySet();
	}

	@Test
	void everyFormOfLeadsAndAdminsIsSentWithSuccessOnce() {
		Set<String> live = Route.all(this.mapping)
			.stream()
			.filter(Route::isPost)
			.map(Route::pattern)
			.filter((pattern) -> pattern.startsWith("/manage") || pattern.startsWith("/admin"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(live).hasSizeGreaterThan(80);
		assertThat(Stream.concat(successes(), later().stream()).map(Row::route).collect(Collectors.toSet()))
			.containsAll(live);
	}

	@ParameterizedTest
	@MethodSource("successes")
	void aFormThatSucceedsLeavesALineWithTheNameOfItsSender(Row row) {
		String role = sender(row);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			RouteFixtures.prepare(this.jdbc);
			assertThat(writesALine(row, role)).as("%s writes a line for %s", row, role)
				.isEqualTo(!CHANGE_NOTHING.containsKey(row.address()));
		});
	}

	@ParameterizedTest
	@MethodSource("later")
	void soDoesAFormThatSucceedsAfterAnotherOne(Row row) {
		Row first = successes().filter((each) -> each.route().equals(AFTER.get(row))).findFirst().orElseThrow();
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			RouteFixtures.prepare(this.jdbc);
			String who = Objects.requireNonNull(sender(first));
			writesALine(first, who);
			assertThat(writesALine(row, who)).as("%s writes a line", row).isTrue();
		});
	}

	private boolean writesALine(Row row, String role) {
		long before = lines(role);
		assertThat(this.mvc.perform(this.requests.of(row).with(this.people.as(role)).with(csrf()))).hasStatus(302);
		return lines(role) > before;
	}

	private static boolean isOfTheTeam(Row row) {
		return row.isForm() && (row.route().startsWith("/manage") || row.route().startsWith("/admin"));
	}

	/** The first who may. */
	private static String sender(Row row) {
		return List.of("lead", "admin", "root")
			.stream()
			.filter((role) -> row.answers().get(RouteTable.ROLES.indexOf(role)).equals("302"))
			.findFirst()
			.orElse(null);
	}

	private long lines(String role) {
		return this.jdbc.sql("select count(*) from audit_entry where by_member = :by")
			.param("by", this.people.member(role))
			.query(Long.class)
			.single();
	}

}
