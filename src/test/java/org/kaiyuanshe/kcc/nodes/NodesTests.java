package org.kaiyuanshe.kcc.nodes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
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

	private static final String RECAPS = "/manage/chapters/guangzhou/recaps";

	private static final String GROUP = "/workgroups/media";

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
		List<String> logs = cluster.logs();
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
			here.get(RECAPS + "/new");
			String recap = here.destination(here.post(RECAPS, Map.of("title", "四张桌子", "titleEn", "Four tables", "body",
					"大家都来了。", "events", "sample-guangzhou-first-pull-request")));
			here.post(recap + "/photos", new Multipart().file("photos", "table.jpg", Pictures.jpeg(300, 200)));
			there.cookies().putAll(here.cookies());
			Matcher photo = PHOTO.matcher(there.get(recap).body());
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
		assertThat(cluster.mail().getReceivedMessages()).extracting(MimeMessage::getSubject)
			.filteredOn((subject) -> subject.startsWith("once "))
			.hasSize(MAILS)
			.doesNotHaveDuplicates();
	}

	/** Each time at an address of its own, which no page is kept for. */
	@Test
	@Order(5)
	void visitorsReadOnTheReplica() {
		try (Visitor visitor = new Visitor(cluster.port())) {
			eventually(() -> {
				assertThat(visitor.get("/chapters?at=" + System.nanoTime()).statusCode()).isEqualTo(200);
				return cluster.replica()
					.ask()
					.sql("select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables where relname = 'chapter'")
					.query(Long.class)
					.single() > 0;
			});
		}
	}

	/** Though the replica still shows it, and the node asks only when it hears. */
	@Test
	@Order(6)
	void noNodeKeepsAPageThatIsOlderThanAChangeItHeardOf() {
		try (Visitor visitor = new Visitor(cluster.port(0))) {
			visitor.get(GROUP);
			cluster.replica().pause();
			for (int turn = 0; turn < 3; turn++) {
				String name = "别处 " + turn;
				cluster.database().sql("update workgroup set name_zh = ? where slug = 'media'").param(name).update();
				eventually(() -> visitor.get(GROUP).body().contains(name));
			}
		}
		finally {
			cluster.replica().resume();
		}
	}

	@Test
	@Order(7)
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
	@Order(8)
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

	private static void eventually(Callable<Boolean> fact) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(fact);
	}

}
