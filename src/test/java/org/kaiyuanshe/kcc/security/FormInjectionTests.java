package org.kaiyuanshe.kcc.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.RouteTable.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * No field of any form is computed, and none becomes a header of a mail that it ends in
 * (T03, T04, T26).
 */
@PortalTest
class FormInjectionTests {

	private static final String HEADER = "x\r\nBcc: victim@evil.example\r\n\r\nbody";

	private static final String ADDRESSES = "a@kcc.example, victim@evil.example";

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
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entities;

	@Test
	void noFieldIsComputed() {
		SoftAssertions softly = new SoftAssertions();
		int[] turn = { 0 };
		everyForm((row, route) -> {
			for (String field : route.fields()) {
				String value = InjectionTests.values().get(turn[0]++ % InjectionTests.values().size());
				softly.assertThat(InjectionTests.isComputed(() -> send(row, route, field, value)))
					.as("%s %s %s", row, field, value)
					.isFalse();
			}
		});
		softly.assertAll();
		assertThat(turn[0]).isGreaterThan(300);
	}

	@Test
	void noFieldBecomesAHeaderOfAMail() {
		List<Mail> mails = new ArrayList<>();
		everyForm((row, route) -> {
			this.jdbc.sql("delete from outbox_mail").update();
			if (!endsInAMail(row, route)) {
				return;
			}
			for (String field : route.fields()) {
				send(row, route, field, HEADER);
				send(row, route, field, ADDRESSES);
			}
			mails.addAll(this.jdbc.sql("select recipient, subject from outbox_mail").query(Mail.class).list());
		});
		assertThat(mails).hasSizeGreaterThan(20).noneMatch(Mail::isBent);
		// What was typed got into some, or nothing would have been tried.
		assertThat(mails).anyMatch((mail) -> mail.subject().contains("Bcc: victim@evil.example body"));
	}

	/** The control: mails that were bent are known. */
	@Test
	void aBentMailIsSeen() {
		assertThat(new Mail("a@kcc.example", HEADER).isBent()).isTrue();
		assertThat(new Mail(ADDRESSES, "x").isBent()).isTrue();
		assertThat(new Mail("a@kcc.example\r\nBcc: b@kcc.example", "x").isBent()).isTrue();
		assertThat(new Mail("a@kcc.example", "报名成功").isBent()).isFalse();
	}

	/** Each form with the samples prepared; afterwards everything is as it was. */
	private void everyForm(Tries tries) {
		for (Route route : Route.all(this.mapping).stream().filter(Route::isPost).toList()) {
			Row row = RouteTable.rows()
				.stream()
				.filter((each) -> each.isForm() && each.route().equals(route.pattern()))
				.findFirst()
				.orElseThrow();
			if (!route.fields().isEmpty()) {
				this.transaction.executeWithoutResult((status) -> {
					status.setRollbackOnly();
					RouteFixtures.prepare(this.jdbc);
					tries.of(row, route);
				});
			}
		}
	}

	/** Tries it out, and takes it back. */
	private boolean endsInAMail(Row row, Route route) {
		String field = route.fields().getFirst();
		this.jdbc.sql("savepoint fresh").update();
		send(row, route, field, FormSamples.of(List.of(field)).get(field));
		boolean written = this.jdbc.sql("select count(*) from outbox_mail").query(Integer.class).single() > 0;
		takeBackTo("fresh");
		return written;
	}

	/** Returns what is answered; nothing where a key of the database was in the way. */
	private String send(Row row, Route route, String field, String value) {
		this.jdbc.sql("savepoint before").update();
		Map<String, String> form = new LinkedHashMap<>(FormSamples.of(route.fields()));
		form.computeIfPresent("version", (name, sample) -> row.version(this.jdbc));
		form.put(field, value);
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(row.path(this.jdbc));
		form.forEach(request::param);
		MvcTestResult answer = this.mvc.perform(request.with(this.people.as("root")).with(csrf()));
		if (isBroken()) {
			takeBackTo("before");
		}
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** What was loaded since then is no longer what the tables have. */
	private void takeBackTo(String savepoint) {
		this.jdbc.sql("rollback to savepoint " + savepoint).update();
		this.entities.clear();
	}

	/** Whether a statement failed, so that this transaction takes no other. */
	private boolean isBroken() {
		try {
			this.jdbc.sql("select 1").query(Integer.class).single();
			return false;
		}
		catch (DataAccessException ex) {
			return true;
		}
	}

	private interface Tries {

		void of(Row row, Route route);

	}

	private record Mail(String recipient, String subject) {

		boolean isBent() {
			return (this.recipient + this.subject).matches("(?s).*[\\r\\n].*")
					|| !this.recipient.matches("[^\\s,;<>]+@[^\\s,;<>@]+");
		}

	}

}
