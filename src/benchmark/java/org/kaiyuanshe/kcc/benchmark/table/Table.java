package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures the goals of speed on this machine and prints goal, figure and verdict. The
 * load generator shares the machine with what it loads.
 */
public final class Table {

	private static final List<Row> ROWS = List.of(new StartRow(), new PagesRow(), new FreshPagesRow(), new SearchRow(),
			new DashboardsRow(), new CrowdRow(), new CostRow(), new MemoryRow(), new WeightRow(), new NodesRow());

	private Table() {
	}

	/**
	 * Measures the rows named in {@code -Drows}; ends with 1 when a goal was missed.
	 */
	public static void main(String[] args) throws Exception {
		Set<String> wanted = Set.of(System.getProperty("rows", "all").split(","));
		Instant start = Instant.now();
		List<Figure> figures = new ArrayList<>();
		try (Bench bench = Bench.open()) {
			for (Row row : ROWS) {
				if (wanted.contains("all") || wanted.contains(row.name())) {
					System.out.printf("== %s%n", row.name());
					List<Figure> measured = measure(row, bench);
					measured.forEach((each) -> System.out.println("   " + Report.line(each)));
					figures.addAll(measured);
				}
			}
			Report report = new Report(figures, size(bench), Duration.between(start, Instant.now()));
			report.write(bench.folder());
			System.out.println(report.text());
		}
		System.exit(figures.stream().anyMatch((each) -> each.verdict() == Verdict.FAIL) ? 1 : 0);
	}

	private static String size(Bench bench) throws IOException {
		try {
			return bench.size();
		}
		catch (NotMeasured ex) {
			return "no data";
		}
	}

	private static List<Figure> measure(Row row, Bench bench) {
		try {
			return row.measure(bench);
		}
		catch (NotMeasured ex) {
			return List.of(Figure.unmeasured(row.name(), row.name(), row.goal(), String.valueOf(ex.getMessage())));
		}
		catch (Exception ex) {
			ex.printStackTrace();
			return List.of(Figure.unmeasured(row.name(), row.name(), row.goal(),
					ex.toString().lines().findFirst().orElse("")));
		}
	}

}
