package org.kaiyuanshe.kcc.privacy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.TestDatabase;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Someone asks for their data twenty times at once. */
@PortalTest
class ExportAtOnceTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ExportWork work;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from data_export").update();
		this.jdbc.sql("delete from outbox_mail where body like '%/account/export%'").update();
	}

	@Test
	void ofTwentyWhoAskAtOnceOneGetsThrough() throws Exception {
		assertThat(twentyAtOnce()).containsOnly(302, 409).containsOnlyOnce(302);
		assertThat(count()).isOne();
		assertThat(this.work.run(TestClock.START)).isEqualTo("made=1 failed=0 erased=0");
	}

	/** The control: without its key the table takes more than one. */
	@Test
	void withoutTheKeyMoreGetThrough() throws Exception {
		JdbcClient owner = TestDatabase.owner(this.database);
		owner.sql("alter table data_export drop constraint data_export_pkey").update();
		try {
			twentyAtOnce();
			assertThat(count()).isGreaterThan(1);
		}
		finally {
			this.jdbc.sql("delete from data_export").update();
			owner.sql("alter table data_export add primary key (account_id)").update();
		}
	}

	private List<Integer> twentyAtOnce() throws Exception {
		var who = this.people.as("member");
		List<Callable<Integer>> all = IntStream.range(0, 20)
			.<Callable<Integer>>mapToObj((each) -> () -> this.mvc.post()
				.uri("/account/export")
				.with(who)
				.with(csrf())
				.exchange()
				.getResponse()
				.getStatus())
			.toList();
		try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
			return crowd.invokeAll(all).stream().map(Future::resultNow).toList();
		}
	}

	private int count() {
		return this.jdbc.sql("select count(*) from data_export").query(Integer.class).single();
	}

}
