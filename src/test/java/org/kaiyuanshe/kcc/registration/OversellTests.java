package org.kaiyuanshe.kcc.registration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kaiyuanshe.kcc.PortalApplication;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five hundred people want fifty seats at once, on two portals over one database, and
 * some cancel: fifty get one, those who came first. {@link OversellControlTests} takes
 * the guards away.
 */
@PortalTest
@TestPropertySource(
		properties = { "spring.application.name=oversell", "spring.datasource.hikari.connection-timeout=60000" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversellTests {

	private static final int SEATS = 50;

	private static final int PEOPLE = Integer.getInteger("rush.people", 500);

	private static final int ROUNDS = Integer.getInteger("rush.rounds", 20);

	@Autowired
	private RegistrationService one;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcConnectionDetails database;

	private ConfigurableApplicationContext otherNode;

	@BeforeAll
	void startTheOtherNode() {
		this.otherNode = new SpringApplicationBuilder(PortalApplication.class, TestClock.Configuration.class).run(
				"--server.port=0", "--portal.jobs.enabled=false", "--spring.main.banner-mode=off",
				"--spring.datasource.url=" + this.database.getJdbcUrl(),
				"--spring.datasource.username=" + this.database.getUsername(), "--spring.datasource.password=",
				"--spring.datasource.hikari.connection-timeout=60000");
	}

	@AfterAll
	void stopIt() {
		this.otherNode.close();
	}

	@Test
	void exactlyAsManySeatsAreGivenAsThereAreInTheOrderOfArrival() throws Exception {
		Rush rush = new Rush(this.jdbc, nodes());
		for (int round = 0; round < ROUNDS; round++) {
			UUID event = rush.event(SEATS);
			List<Rush.Visit> visits = rush.run(event, PEOPLE);
			assertThat(rush.count(event, "CONFIRMED")).as("confirmed in round %d", round).isEqualTo(SEATS);
			assertThat(taken(event)).isEqualTo(SEATS);
			assertThat(rush.count(event, "CANCELLED")).isPositive();
			assertThat(number(event, "CONFIRMED", "max")).as("who came first is in")
				.isLessThan(number(event, "WAITLISTED", "min"));
			assertArrivals(event, visits);
		}
	}

	@Test
	void theSameRegistrationSentTenTimesAtOnceIsOne() throws Exception {
		Rush rush = new Rush(this.jdbc, nodes());
		UUID event = rush.event(SEATS);
		List<Callable<String>> same = IntStream.range(0, 10)
			.<Callable<String>>mapToObj((each) -> () -> nodes().get(each % 2).register(event, Rush.person(1)).value())
			.toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
			for (Future<String> answer : threads.invokeAll(same)) {
				assertThat(answer.get()).isNotBlank();
			}
		}
		assertThat(rush.count(event, "CONFIRMED")).isOne();
		assertThat(taken(event)).isOne();
	}

	/** Whoever had their answer before someone else began has the smaller number. */
	private void assertArrivals(UUID event, List<Rush.Visit> visits) {
		Map<String, Integer> numbers = new HashMap<>();
		this.jdbc.sql("select email, number from registration where event_id = :event")
			.param("event", event)
			.query((row, index) -> numbers.put(row.getString("email"), row.getInt("number")))
			.list();
		assertThat(numbers.values()).hasSize(PEOPLE).doesNotHaveDuplicates();
		List<Rush.Visit> byEnd = visits.stream().sorted(Comparator.comparingLong(Rush.Visit::ended)).toList();
		for (Rush.Visit late : visits) {
			Stream<Integer> before = byEnd.stream()
				.takeWhile((early) -> early.ended() < late.began())
				.map((early) -> numbers.get(early.email()));
			assertThat(before).allMatch((number) -> number < numbers.get(late.email()));
		}
	}

	private List<RegistrationService> nodes() {
		return List.of(this.one, this.otherNode.getBean(RegistrationService.class));
	}

	private int taken(UUID event) {
		return this.jdbc.sql("select taken from event_seats where event_id = :event")
			.param("event", event)
			.query(Integer.class)
			.single();
	}

	private int number(UUID event, String status, String which) {
		return this.jdbc
			.sql("select %s(number) from registration where event_id = :event and status = :status".formatted(which))
			.param("event", event)
			.param("status", status)
			.query(Integer.class)
			.single();
	}

}
