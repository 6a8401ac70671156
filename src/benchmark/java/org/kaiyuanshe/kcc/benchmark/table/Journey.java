package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result of one Gatling simulation, which runs in a process of its own. */
final class Journey {

	private final List<JsonNode> requests = new ArrayList<>();

	private Journey(JsonNode stats) {
		stats.get("contents").forEach((each) -> this.requests.add(each.get("stats")));
	}

	/**
	 * Runs a simulation against the portal. The folder of the cast is on its class path,
	 * for the people in it.
	 */
	static Journey run(Bench bench, Portal portal, String simulation, Map<String, Object> settings)
			throws IOException, InterruptedException {
		Path results = bench.folder().resolve("gatling");
		List<String> command = new ArrayList<>(List.of(Bench.java(), "-Xmx400m", "--enable-native-access=ALL-UNNAMED",
				"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dbase=" + portal.url("").replaceAll("/$", ""),
				"-Dmail.port=" + portal.mailPort()));
		settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
		command.addAll(List.of("-cp", bench.folder().resolve("cast") + ":" + System.getProperty("java.class.path"),
				"org.kaiyuanshe.kcc.benchmark.journey.Start", "-s",
				"org.kaiyuanshe.kcc.benchmark.journey." + simulation, "-rf", results.toString(), "-rd", simulation));
		Path log = bench.folder().resolve("logs").resolve(simulation + ".log");
		try (Program gatling = Program.start(log, command, Map.of())) {
			gatling.finish(Duration.ofMinutes(6));
			if (gatling.exitCode() != 0) {
				throw new IllegalStateException("Gatling ended with %d; see %s".formatted(gatling.exitCode(), log));
			}
		}
		try (Stream<Path> runs = Files.list(results)) {
			Path last = runs.filter((run) -> run.getFileName().toString().startsWith(simulation.toLowerCase()))
				.max(Path::compareTo)
				.orElseThrow();
			return new Journey(JsonMapper.builder().build().readTree(last.resolve("js/stats.json").toFile()));
		}
	}

	/** The 95th percentile of the slowest of these requests, with its name. */
	Slowest slowest(Predicate<String> names) {
		return this.requests.stream()
			.filter((stats) -> names.test(stats.get("name").asString()))
			.map((stats) -> new Slowest(stats.get("name").asString(), number(stats, "percentiles3"),
					(int) number(stats, "numberOfRequests")))
			.max((a, b) -> Double.compare(a.p95(), b.p95()))
			.orElseThrow();
	}

	int count() {
		return this.requests.stream().mapToInt((stats) -> (int) number(stats, "numberOfRequests")).sum();
	}

	/** How many requests got an answer that was not expected. */
	int failed() {
		return this.requests.stream().mapToInt((stats) -> stats.get("numberOfRequests").get("ko").asInt()).sum();
	}

	private static double number(JsonNode stats, String name) {
		return stats.get(name).get("total").asDouble();
	}

	/**
	 * A request.
	 *
	 * @param p95 in milliseconds
	 */
	record Slowest(String name, double p95, int times) {
	}

}
