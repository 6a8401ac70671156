package org.kaiyuanshe.kcc.pagecache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.CachingServerTest;
import org.kaiyuanshe.kcc.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What changes shows soon, wherever it was changed, and is made once for all who ask. */
@CachingServerTest
class ChangedPagesTests {

	private static final String PAGE = "/workgroups/media";

	private static final Duration HERE = Duration.ofSeconds(1);

	private static final Duration ELSEWHERE = Duration.ofSeconds(5);

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FlywayConnectionDetails database;

	@Autowired
	private TestClock clock;

	@Autowired
	private Tally tally;

	private Asked asked;

	@BeforeEach
	void hearsChanges() {
		this.asked = new Asked(this.port);
		await().atMost(Duration.ofSeconds(30)).until(() -> this.asked.status(PAGE).equals("portal; hit"));
	}

	@Test
	void aChangeHereShowsWithinASecond() {
		String name = "改名 " + System.nanoTime();
		rename(this.jdbc, name);
		await().atMost(HERE).until(() -> this.asked.raw(PAGE).contains(name));
	}

	@Test
	void aChangeOnAnotherNodeShowsWithinFive() {
		String name = "别处 " + System.nanoTime();
		rename(owner(), name);
		await().atMost(ELSEWHERE).until(() -> this.asked.raw(PAGE).contains(name));
	}

	/** The control: of a change that is not told, nobody hears until the minute ends. */
	@Test
	void aChangeThatIsNotToldDoesNotShow() {
		String name = "无声 " + System.nanoTime();
		owner().sql("alter table workgroup disable trigger tells_change").update();
		try {
			rename(owner(), name);
			await().during(Duration.ofMillis(900)).until(() -> !this.asked.raw(PAGE).contains(name));
		}
		finally {
			owner().sql("alter table workgroup enable trigger tells_change").update();
		}
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.asked.raw(PAGE)).contains(name);
	}

	@Test
	void whatFollowsFromTheTimeIsNoOlderThanTheMinute() {
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.asked.status("/events")).isEqualTo("portal; fwd=miss");
		assertThat(this.asked.status("/events")).isEqualTo("portal; hit");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.asked.status("/events")).isEqualTo("portal; fwd=miss");
	}

	@Test
	void manyWhoAskAtOnceHaveItMadeOnce() throws Exception {
		this.clock.advance(Duration.ofMinutes(1));
		double before = this.tally.of(Tally.Outcome.MISS);
		Callable<String> ask = () -> this.asked.raw("/chapters").substring(0, 12);
		try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> answers = crowd.invokeAll(IntStream.range(0, 40).mapToObj((any) -> ask).toList());
			for (Future<String> answer : answers) {
				assertThat(answer.get()).isEqualTo("HTTP/1.1 200");
			}
		}
		assertThat(this.tally.of(Tally.Outcome.MISS) - before).isEqualTo(1);
	}

	private JdbcClient owner() {
		return JdbcClient
			.create(new DriverManagerDataSource(this.database.getJdbcUrl(), this.database.getUsername(), ""));
	}

	private static void rename(JdbcClient jdbc, String name) {
		jdbc.sql("update workgroup set name_zh = :name where slug = 'media'").param("name", name).update();
	}

}
