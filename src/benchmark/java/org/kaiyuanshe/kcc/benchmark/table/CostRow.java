package org.kaiyuanshe.kcc.benchmark.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each page costs with 1, 10 and 100 times the rows, by {@code Measure}, on the
 * databases given by {@code -Ddatabases}.
 */
final class CostRow implements Row {

	private static final double GOAL = 1.3;

	/** Page, scale, statements, database, median. */
	private static final Pattern LINE = Pattern
		.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| (\\d+) \\| \\d+ \\| ([\\d.]+) \\|");

	private static final Pattern NOT_MEASURED = Pattern.compile("(?m)^\\| ([^|]+) \\| not measured: (.+) \\|$");

	@Override
	public String name() {
		return "cost";
	}

	@Override
	public String goal() {
		return "within 1.3 × of each other";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		String databases = System.getProperty("databases", "");
		if (!databases.contains(",")) {
			throw new NotMeasured("no databases of several sizes given (-Ddatabases=1=folder,10=folder,100=folder)");
		}
		bench.release();
		String told = measure(bench, databases);
		Map<String, List<Cost>> pages = costs(told);
		List<Spread> spreads = pages.entrySet()
			.stream()
			.map((page) -> Spread.of(page.getKey(), page.getValue()))
			.sorted(Comparator.comparingDouble(Spread::ratio).reversed())
			.toList();
		String scales = databases.replaceAll("=[^,]*", " ×").replace(",", ", ");
		List<Spread> over = spreads.stream().filter((each) -> each.ratio() > GOAL).toList();
		List<Figure> figures = new ArrayList<>();
		figures.add(Figure
			.atMost(name(), "cost of a page at %s, slowest to fastest, worst page".formatted(scales), GOAL,
					spreads.getFirst().ratio(), "×")
			.with("(%s; %d of %d pages within)".formatted(spreads.getFirst().page(), spreads.size() - over.size(),
					spreads.size())));
		over.forEach((each) -> figures.add(Figure.told(name(), "cost of " + each.page(),
				Figure.text(each.ratio(), "×") + " " + pages.get(each.page()))));
		NOT_MEASURED.matcher(told)
			.results()
			.forEach((page) -> figures
				.add(Figure.unmeasured(name(), "cost of " + page.group(1), goal(), page.group(2))));
		return figures;
	}

	private static String measure(Bench bench, String databases) throws Exception {
		List<String> command = List.of(Bench.java(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
				"-Ddatabases=" + databases, "-Drounds=" + System.getProperty("rounds", "15"), "-cp",
				System.getProperty("java.class.path"), "org.kaiyuanshe.kcc.benchmark.Measure");
		try (Program measure = Program.start(bench.folder().resolve("logs/cost.log"), command, Map.of())) {
			return measure.finish(Duration.ofMinutes(10));
		}
	}

	private static Map<String, List<Cost>> costs(String told) {
		Matcher line = LINE.matcher(told);
		Map<String, List<Cost>> pages = new LinkedHashMap<>();
		while (line.find()) {
			pages.computeIfAbsent(line.group(1), (page) -> new ArrayList<>())
				.add(new Cost(line.group(2), Integer.parseInt(line.group(3)), Double.parseDouble(line.group(4))));
		}
		if (pages.isEmpty()) {
			throw new IllegalStateException("no figures; see logs/cost.log");
		}
		return pages;
	}

	/** One page at one scale. */
	private record Cost(String scale, int statements, double millis) {

		@Override
		public String toString() {
			return this.scale + " ×: " + this.millis + " ms";
		}

	}

	/** How far the costs of a page are from each other. */
	private record Spread(String page, double ratio) {

		static Spread of(String page, List<Cost> costs) {
			double most = costs.stream().mapToDouble(Cost::millis).max().orElseThrow();
			double least = costs.stream().mapToDouble(Cost::millis).min().orElseThrow();
			return new Spread(page, most / Math.max(least, 0.1));
		}

	}

}
