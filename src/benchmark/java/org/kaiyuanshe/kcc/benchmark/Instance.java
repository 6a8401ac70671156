package org.kaiyuanshe.kcc.benchmark;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.kaiyuanshe.kcc.PortalApplication;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.benchmark.Pages.Reader;
import org.kaiyuanshe.kcc.registration.AttendanceDays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal on generated data, without its page cache and without jobs. */
final class Instance implements AutoCloseable {

	/** What has more rows than this is big. */
	private static final int BIG = 20_000;

	private final String label;

	private final Statements statements = new Statements();

	private final ConfigurableApplicationContext portal;

	private final JdbcClient jdbc;

	private final Map<Reader, Visitor> visitors = new HashMap<>();

	private Instance(String label, String data) {
		this.label = label;
		SpringApplication application = new SpringApplication(PortalApplication.class);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(this.statements));
		this.portal = application.run("--server.port=0", "--server.address=127.0.0.1", "--portal.jobs.enabled=false",
				"--portal.page-cache.size=0", "--portal.throttle.spared=127.0.0.0/8", "--logging.level.root=error",
				"--portal.data=" + data);
		this.jdbc = this.portal.getBean(JdbcClient.class);
		this.portal.getBean(AttendanceDays.class).run(Instant.now());
	}

	/** Starts one for each part of {@code 1=/folder,10=/folder}. */
	static List<Instance> of(String databases) {
		List<Instance> all = new ArrayList<>();
		for (String part : databases.split(",")) {
			String[] words = part.split("=", 2);
			all.add(new Instance(words[0], words[words.length - 1]));
		}
		return all;
	}

	String label() {
		return this.label;
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	/** Gets a page. */
	View view(Reader reader, String path) {
		Visitor visitor = this.visitors.computeIfAbsent(reader, this::arrive);
		this.statements.take();
		long start = System.nanoTime();
		HttpResponse<String> answer = path.startsWith("/api/") ? visitor.get(path, "application/json")
				: visitor.get(path);
		long nanos = System.nanoTime() - start;
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(
					"%s at scale %s answers %d".formatted(path, this.label, answer.statusCode()));
		}
		return new View(nanos / 1e6, answer.body().length(), this.statements.take());
	}

	private Visitor arrive(Reader reader) {
		int port = Integer.parseInt(this.portal.getEnvironment().getRequiredProperty("local.server.port"));
		return switch (reader) {
			case VISITOR -> new Visitor(port);
			case LEAD -> Visitor.signedIn(port, "m0@sample.example");
			case ADMIN -> Visitor.signedIn(port, "admin");
		};
	}

	/** The big tables that the statements of a page read from one end to the other. */
	Set<String> scans(View view) throws SQLException {
		Set<String> big = new HashSet<>(
				this.jdbc.sql("select relname from pg_class where relkind = 'r' and reltuples > " + BIG)
					.query(String.class)
					.list());
		Set<String> scanned = new TreeSet<>();
		try (Connection connection = this.portal.getBean(DataSource.class).getConnection()) {
			for (Statements.Sent sent : view.statements()) {
				scanned.addAll(sent.scans(connection, big));
			}
		}
		return scanned;
	}

	@Override
	public void close() {
		this.portal.close();
	}

	/** A page that came: how long that took, its length, and what was asked for it. */
	record View(double millis, int length, List<Statements.Sent> statements) {

		long databaseMillis() {
			return this.statements.stream().mapToLong(Statements.Sent::millis).sum();
		}

	}

}
