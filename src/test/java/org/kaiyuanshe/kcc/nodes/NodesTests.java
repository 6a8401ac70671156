package org.kaiyuanshe.kcc.nodes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.Multipart;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.photo.Pictures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several nodes are one portal, and visitors do not notice when one of them goes. With
 * {@code -Dnodes=3} there are three, and every one is restarted; with two, only one is,
 * which is quicker. That throttles hold on all nodes follows from their table:
 * {@code ThrottlesTests}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTests {

	private static final int NODES = Integer.getInteger("nodes", 2);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int MAILS = 40;

	private static final String GALLERY = "/manage/chapters/guangzhou/recaps/three-cities-one-day/photos";

	private static final Pattern PHOTO = Pattern.compile("/photos/[0-9a-f-]{36}/[^\"\\s]+");

	@TempDir
	private static Path folder;

	private static Cluster cluster;

	@BeforeAll
	static void startNodes() throws Exception {
		Nginx.require();
		cluster = new Cluster(folder, NODES);
	}

	@AfterAll
	static void stopNodes() throws Exception {
		if (cluster != null) {
			cluster.close();
		}
	}

	@Test
	@Order(1)
	void nodesThatStartAtOnceFillAnEmptyDatabaseOnce() throws Exception {
		List<String> logs = new ArrayList<>();
		for (int node = 0; node < NODES; node++) {
			logs.add(cluster.node(node).log());
		}
		assertThat(logs).filteredOn((log) -> log.contains("Content pack 'kaiyuanshe': imported=")).hasSize(1);
		assertThat(logs).noneMatch((log) -> log.contains(" ERROR "));
		assertThat(cluster
			.one("select count(*) = count(distinct version) and bool_and(success) from flyway_schema_history"))
			.isEqualTo("true");
	}

	@Test
	@Order(2)
	void aSessionMovesBetweenNodes() {
		try (Visitor here = Visitor.signedIn(cluster.port(0), "lead"); Visitor there = new Visitor(cluster.port(1))) {
			there.cookies().putAll(here.cookies());
			assertThat(there.get("/account").statusCode()).isEqualTo(200);
			there.post("/logout", Map.of());
			assertThat(here.get("/account").statusCode()).isEqualTo(302);
		}
	}

	@Test
	@Order(3)
	void aPhotoThatOneNodeTookIsServedByTheOthers() {
		try (Visitor here = Visitor.signedIn(cluster.port(0), "lead"); Visitor there = new Visitor(cluster.port(1))) {
			here.get("/manage");
			assertThat(here.post(GALLERY, new Multipart().file("photos", "table.jpg", Pictures.jpeg(300, 200))))
				.extracting(HttpResponse::statusCode)
				.isEqualTo(302);
			there.cookies().putAll(here.cookies());
			Matcher photo = PHOTO.matcher(there.get(GALLERY.replace("/photos", "")).body());
			assertThat(photo.find()).isTrue();
			assertThat(there.get(photo.group()).statusCode()).as(photo.group()).isEqualTo(200);
		}
	}

	@Test
	@Order(4)
	void everyMailLeavesOnce() throws Exception {
		cluster.database().sql("""
				insert into outbox_mail (id, recipient, subject, body, created_at, next_attempt_at)
				select gen_random_uuid(), 'x@example.org', 'once ' || n, 'text', now(), now()
				from generate_series(1, ?) n""").param(MAILS).update();
		eventually(() -> cluster.one("select count(*) from outbox_mail where sent_at is null").equals("0"));
		assertThat(Arrays.stream(cluster.mail().getReceivedMessages()).map(NodesTests::subject))
			.filteredOn((subject) -> subject.startsWith("once "))
			.hasSize(MAILS)
			.doesNotHaveDuplicates();
	}

	@Test
	@Order(5)
	void visitorsReadOnTheReplica() {
		eventually(() -> {
			try (Visitor visitor = new Visitor(cluster.port())) {
				assertThat(visitor.get("/chapters").statusCode()).isEqualTo(200);
			}
			return cluster.replica()
				.ask()
				.sql("select count(*) from pg_stat_activity where application_name = 'portal-reads' and query like '%chapter%'")
				.query(Long.class)
				.single() > 0;
		});
	}

	@Test
	@Order(6)
	void nodesAreRestartedOneAfterTheOtherWithoutAFailedRequest() throws Exception {
		ConstantLoad load = new ConstantLoad(cluster.port());
		try (load) {
			for (int node = (NODES > 2) ? 0 : 1; node < NODES; node++) {
				await(load, node);
				cluster.stop(node);
				cluster.start(node);
			}
			await(load, NODES - 1);
		}
		assertThat(load.failedReads()).isEmpty();
		assertThat(load.failedWrites()).isEmpty();
		assertThat(load.written()).isNotEmpty().allSatisfy((title) -> assertThat(cluster.drafts(title)).isEqualTo(1));
	}

	@Test
	@Order(7)
	void aKilledNodeTakesNoPageWithItAndDoublesNothing() throws Exception {
		ConstantLoad load = new ConstantLoad(cluster.port());
		try (load) {
			await(load, 0);
			cluster.node(0).kill();
			int before = load.answers();
			eventually(() -> load.answers() > before + 60);
		}
		assertThat(load.failedReads()).isEmpty();
		assertThat(load.written()).allSatisfy((title) -> assertThat(cluster.drafts(title)).isEqualTo(1));
		assertThat(load.failedWrites()).hasSizeLessThanOrEqualTo(1);
		assertThat(load.failedWrites().keySet())
			.allSatisfy((title) -> assertThat(cluster.drafts(title)).isLessThanOrEqualTo(1));
	}

	/** Until nginx sends visitors to that node, and forms were answered. */
	private static void await(ConstantLoad load, int node) {
		int before = load.written().size();
		load.nodes().clear();
		eventually(() -> load.nodes().contains("127.0.0.1:" + cluster.port(node)) && load.written().size() > before);
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void eventually(BooleanSupplier fact) {
		Instant limit = Instant.now().plus(PATIENCE);
		while (!fact.getAsBoolean()) {
			assertThat(Instant.now()).as("within " + PATIENCE).isBefore(limit);
			Thread.yield();
		}
	}

}
