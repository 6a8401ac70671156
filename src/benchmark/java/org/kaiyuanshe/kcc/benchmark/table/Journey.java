package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of one Gatling simulation, which runs in a process of its own and says at
 * its end what is known of each request.
 */
final class Journey {

	private static final Pattern TOLD = Pattern.compile("(?m)^(.+): ([^:]+) is [^:]+ : \\w+ \\(actual : ([\\d.E]+)\\)");

	private final Map<String, Double> slow = new LinkedHashMap<>();

	private final Map<String, Double> all = new LinkedHashMap<>();

	private final Map<String, Double> failed = new LinkedHashMap<>();

	private Journey(String log) {
		Matcher told = TOLD.matcher(log);
		while (told.find()) {
			Map<String, Double> kind = told.group(2).contains("percentile") ? this.slow
					: told.group(2).contains("failed") ? this.failed : this.all;
			kind.put(told.group(1), Double.parseDouble(told.group(3)));
		}
	}

	/**
	 * Runs a simulation against the portal. The folder of the cast is on its class path,
	 * for the people in it.
	 */
	static Journey run(Bench bench, Portal portal, String simulation, Map<String, Object> settings)
			throws IOException, InterruptedException {
		empty(bench.database());
		List<String> command = new ArrayList<>(List.of(Bench.java(), "-Xmx400m", "--enable-native-access=ALL-UNNAMED",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dbase=" + portal.url("").replaceAll("/$", ""),
				"-Dmail.port=" + portal.mailPort()));
		settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
		command.addAll(List.of("-cp", bench.folder().resolve("cast") + ":" + System.getProperty("java.class.path"),
				"org.kaiyuanshe.kcc.benchmark.journey.Start", "-s",
				"org.kaiyuanshe.kcc.benchmark.journey." + simulation, "-rf",
				bench.folder().resolve("gatling").toString()));
		Path log = bench.folder().resolve("logs").resolve(simulation + ".log");
		try (Program gatling = Program.start(log, command, Map.of())) {
			Journey journey = new Journey(gatling.finish(Duration.ofMinutes(6)));
			if (journey.slow.isEmpty()) {
				throw new IllegalStateException("Gatling told nothing; see " + log);
			}
			return journey;
		}
	}

	/**
	 * The first jobs on generated data write thousands of reminders, which would have
	 * gone out before.
	 */
	private static void empty(Postgres database) {
		database.owner()
			.sql("""
					update outbox_mail set sent_at = now(), body = null, unsubscribe = null, calendar = null, calendar_method = null
					where sent_at is null and failed_at is null
					""")
			.update();
	}

	/** The 95th percentile of the slowest of these requests, with its name. */
	Slowest slowest(Predicate<String> names) {
		return this.slow.entrySet()
			.stream()
			.filter((request) -> names.test(request.getKey()))
			.map((request) -> new Slowest(request.getKey(), request.getValue()))
			.max((a, b) -> Double.compare(a.p95(), b.p95()))
			.orElseThrow();
	}

	int count() {
		return (int) this.all.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/** How many requests got an answer that was not expected. */
	int failed() {
		return (int) this.failed.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/**
	 * A request.
	 *
	 * @param p95 in milliseconds
	 */
	record Slowest(String name, double p95) {
	}

}
