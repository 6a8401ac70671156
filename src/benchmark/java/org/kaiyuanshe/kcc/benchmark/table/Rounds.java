package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads several addresses one after the other, again and again, so that whatever else the
 * machine does strikes them alike; the median of the rounds counts.
 */
final class Rounds {

	static final String REFERENCE = "reference";

	private static final int WARM_UP = Integer.getInteger("warmup.seconds", 6);

	private static final int SECONDS = Integer.getInteger("round.seconds", 4);

	private static final int TIMES = Integer.getInteger("round.times", 3);

	private final Map<String, List<String>> targets = new LinkedHashMap<>();

	private final Path log;

	Rounds(Path folder) {
		this.log = folder.resolve("logs/wrk.log");
	}

	/** An address with the headers to send. */
	void add(String name, String url, String... headers) {
		List<String> target = new ArrayList<>(List.of(url));
		target.addAll(List.of(headers));
		this.targets.put(name, target);
	}

	/** Requests per second of each. */
	Map<String, Double> run() throws IOException, InterruptedException {
		Map<String, List<Double>> rates = new LinkedHashMap<>();
		for (List<String> target : this.targets.values()) {
			Wrk.warm(this.log, target.getFirst(), WARM_UP, headers(target));
		}
		for (int round = 0; round < TIMES; round++) {
			for (Map.Entry<String, List<String>> target : this.targets.entrySet()) {
				List<String> of = target.getValue();
				rates.computeIfAbsent(target.getKey(), (name) -> new ArrayList<>())
					.add(Wrk.rate(this.log, of.getFirst(), SECONDS, headers(of)));
			}
		}
		Map<String, Double> medians = new LinkedHashMap<>();
		rates.forEach((name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
		System.out.println("   " + medians);
		return medians;
	}

	private static String[] headers(List<String> target) {
		return target.subList(1, target.size()).toArray(String[]::new);
	}

}
