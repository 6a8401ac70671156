package org.kaiyuanshe.kcc.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.core.Rendering;
import org.kaiyuanshe.kcc.core.TablesChanged;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors read comes from a real streaming replica, as long as it shows them
 * nothing that is no longer so.
 */
class ReplicaTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	private static Path folder;

	private static EmbeddedPostgres primary;

	private static StreamingReplica replica;

	private AnnotationConfigApplicationContext portal;

	private RoutedPages pages;

	private Visits visits;

	private JdbcClient elsewhere;

	@BeforeAll
	static void startServers() throws IOException, SQLException {
		primary = StreamingReplica.primary();
		JdbcClient.create(primary.getPostgresDatabase()).sql("create table page (words text)").update();
		JdbcClient.create(primary.getPostgresDatabase()).sql("insert into page values ('first')").update();
		replica = StreamingReplica.of(primary, folder);
	}

	@AfterAll
	static void stopServers() throws IOException {
		replica.close();
		primary.close();
	}

	@BeforeEach
	void startPortal() {
		this.elsewhere = JdbcClient.create(primary.getPostgresDatabase());
		start(replica.url("postgres"));
		eventually(() -> this.visits.get().contains(RoutedPages.REPLICA));
	}

	@AfterEach
	void stopPortal() {
		this.portal.close();
	}

	private void start(String readUrl) {
		this.portal = new AnnotationConfigApplicationContext();
		this.portal.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("portal.db.read-url", readUrl, "portal.db.read-user", "postgres", "portal.db.read-age", "1h",
							"portal.db.read-pause", "100ms", "primary", primary.getJdbcUrl("postgres", "postgres"))));
		this.portal.register(RoutedPages.Configuration.class, ReplicaConfiguration.class);
		this.portal.refresh();
		this.pages = this.portal.getBean(RoutedPages.class);
		this.visits = new Visits(this.portal.getBean(ReadScope.class), this.pages);
	}

	@Test
	void visitorsReadFromTheReplicaAndItIsCounted() {
		long before = this.portal.getBean(Replica.class).reads();
		assertThat(this.visits.get()).containsOnly(RoutedPages.REPLICA);
		assertThat(this.portal.getBean(Replica.class).reads()).isGreaterThan(before);
		assertThat(replica.ask()
			.sql("select count(*) from pg_stat_activity where application_name = 'portal-reads'")
			.query(Long.class)
			.single()).isPositive();
	}

	@Test
	void whoeverHasASessionReadsFromThePrimary() {
		assertThat(this.visits.get(new Cookie("__Host-SESSION", "any"))).containsOnly(RoutedPages.PRIMARY);
	}

	@Test
	void outsideOfAGetEverythingIsReadFromThePrimary() {
		assertThat(this.pages.source()).isEqualTo(RoutedPages.PRIMARY);
		List<String> sources = new ArrayList<>();
		this.visits.request("POST", () -> sources.add(this.pages.source()));
		assertThat(sources).containsOnly(RoutedPages.PRIMARY);
	}

	@Test
	void whatThisNodeWroteIsSeenAtOnceThoughTheReplicaIsBehind() {
		replica.pause();
		this.pages.write("by this node");
		assertThat(this.visits.words()).isEqualTo("by this node");
		assertThat(this.visits.get()).containsOnly(RoutedPages.PRIMARY);
		replica.resume();
		eventually(() -> this.visits.get().contains(RoutedPages.REPLICA));
		assertThat(this.visits.words()).isEqualTo("by this node");
	}

	@Test
	void whatAnotherNodeWroteIsSeenOnceThisOneHeardOfIt() {
		replica.pause();
		this.elsewhere.sql("update page set words = 'by another node'").update();
		assertThat(this.visits.words()).isNotEqualTo("by another node");
		this.portal.getBean(Commits.class).heard();
		assertThat(this.visits.words()).isEqualTo("by another node");
		replica.resume();
	}

	/** As the page cache does, which keeps what is made once it heard. */
	@Test
	void whoeverHearsOfAChangeReadsWhatIsNew() {
		replica.pause();
		this.elsewhere.sql("update page set words = 'told'").update();
		this.portal.getBean(Hearer.class).reads(this.visits::words);
		this.portal.publishEvent(new TablesChanged(Set.of("page")));
		assertThat(this.portal.getBean(Hearer.class).words()).containsExactly("told");
		replica.resume();
	}

	@Test
	void statementsAreNotedWhereverTheyGo() {
		try (Rendering rendering = Rendering.begin()) {
			assertThat(this.visits.get()).containsOnly(RoutedPages.REPLICA);
			assertThat(rendering.statements()).hasSize(1).allMatch((sql) -> sql.contains("pg_is_in_recovery"));
		}
	}

	@Test
	void onePageIsNotMadeOfBothOnceThePrimaryWasAsked() {
		List<String> sources = new ArrayList<>();
		this.visits.request("GET", () -> {
			replica.pause();
			this.pages.write("meanwhile");
			sources.add(this.pages.source());
			replica.resume();
			eventually(() -> this.visits.byAnother().contains(RoutedPages.REPLICA));
			sources.add(this.pages.source());
		});
		assertThat(sources).containsExactly(RoutedPages.PRIMARY, RoutedPages.PRIMARY);
	}

	@Test
	void whatFailsOnTheReplicaIsReadAgainFromThePrimary() {
		List<String> sources = new ArrayList<>();
		this.visits.request("GET", () -> sources.add(this.pages.diesOnTheReplica()));
		assertThat(sources).containsExactly(RoutedPages.PRIMARY);
	}

	@Test
	void pagesGoOnWithoutTheReplicaAndReturnToIt() throws IOException {
		replica.stop();
		try {
			assertThat(this.visits.get()).containsOnly(RoutedPages.PRIMARY);
		}
		finally {
			replica.restart();
		}
		eventually(() -> this.visits.get().contains(RoutedPages.REPLICA));
	}

	@Test
	void aServerThatIsNoReplicaIsNotReadFromAsOne() {
		stopPortal();
		start(primary.getJdbcUrl("postgres", "postgres"));
		assertThat(this.visits.get()).containsOnly(RoutedPages.PRIMARY);
		assertThat(this.portal.getBean(Replica.class).reads()).isZero();
	}

	@Test
	void thePortalStartsWithoutItsReplica() {
		stopPortal();
		start("jdbc:postgresql://127.0.0.1:1/postgres");
		assertThat(this.visits.get()).containsOnly(RoutedPages.PRIMARY);
	}

	private static void eventually(BooleanSupplier fact) {
		Instant limit = Instant.now().plus(PATIENCE);
		while (!fact.getAsBoolean()) {
			assertThat(Instant.now()).as("within " + PATIENCE).isBefore(limit);
			Thread.onSpinWait();
		}
	}

}
