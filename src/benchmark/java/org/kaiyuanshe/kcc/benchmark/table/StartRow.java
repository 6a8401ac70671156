package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the command to the first page: from the jar, with the JVM's cache of what it
 * loaded and compiled before, and the reference application.
 */
final class StartRow implements Row {

	private static final int TIMES = 3;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public String goal() {
		return "≤ 8 s, ≤ 4 s with a cache";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		// Migrates, if the data are older than the portal.
		Portal.start(bench, "first").close();
		Path application = extract(bench);
		List<Double> plain = new ArrayList<>();
		List<Double> cached = new ArrayList<>();
		List<Double> reference = new ArrayList<>();
		String cache = train(bench, application);
		for (int time = 0; time < TIMES; time++) {
			plain.add(start(bench, List.of(), bench.jar()));
			cached.add(start(bench, List.of("-XX:AOTCache=" + cache), application));
			if (Reference.isGiven()) {
				try (Reference other = Reference.start(bench)) {
					reference.add(seconds(other.start()));
				}
			}
		}
		return List.of(Figure.atMost(name(), "start to the first page, from the jar", 8, median(plain), "s"),
				Figure.atMost(name(), "start to the first page, with the JVM's AOT cache", 4, median(cached), "s"),
				Reference.isGiven()
						? Figure.told(name(), "spring-petclinic's start to its page, from the jar",
								Figure.text(median(reference), "s"))
						: Figure.unmeasured(name(), "spring-petclinic's start", "", Reference.NONE));
	}

	/** The layout of the image: the jar beside its libraries. */
	private static Path extract(Bench bench) throws IOException, InterruptedException {
		Path target = bench.folder().resolve("application");
		Files.createDirectories(target);
		try (Program tools = Program.start(bench.folder().resolve("logs/extract.log"),
				List.of(Bench.java(), "-Djarmode=tools", "-jar", bench.jar().toString(), "extract", "--force",
						"--destination", target.toString()),
				Map.of())) {
			tools.finish(Duration.ofMinutes(1));
		}
		return target.resolve(bench.jar().getFileName());
	}

	/** Starts it once to see what it needs, as the build of the image does. */
	private static String train(Bench bench, Path application) throws IOException, InterruptedException {
		String cache = bench.folder().resolve("portal.aot").toString();
		try (Portal training = start(bench, "training", List.of("-XX:AOTCacheOutput=" + cache), application)) {
			training.program().terminate();
			training.program().finish(Duration.ofMinutes(2));
		}
		return cache;
	}

	private static double start(Bench bench, List<String> flags, Path application)
			throws IOException, InterruptedException {
		try (Portal portal = start(bench, "start", flags, application)) {
			return seconds(portal.start());
		}
	}

	private static Portal start(Bench bench, String name, List<String> flags, Path application)
			throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(Portal.FLAGS);
		all.addAll(flags);
		return Portal.start(bench, name, all, List.of("-jar", application.toString()));
	}

	private static double seconds(Duration time) {
		return time.toMillis() / 1000.0;
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

}
