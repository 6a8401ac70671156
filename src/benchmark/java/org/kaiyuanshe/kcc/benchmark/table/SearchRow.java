package org.kaiyuanshe.kcc.benchmark.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Search among 100 000 documents, and what it finds beside LIKE. */
final class SearchRow implements Row {

	private static final Pattern P95 = Pattern.compile("search again +(\\d+) times: .*p95 ([\\d.]+) ms");

	@Override
	public String name() {
		return "search";
	}

	@Override
	public String goal() {
		return "p95 ≤ 30 ms, recall as LIKE";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Tests.Outcome recall = Tests.run(bench, "org.kaiyuanshe.kcc.search.GoldenQueryTests");
		String log = Tests.run(bench, "org.kaiyuanshe.kcc.search.SearchBenchmark").log();
		Matcher p95 = P95.matcher(log);
		if (!p95.find()) {
			throw new IllegalStateException("no figure; see logs/SearchBenchmark.log");
		}
		return List.of(
				Figure.atMost(name(), "search among 100 000 documents, p95", 30, Double.parseDouble(p95.group(2)), "ms")
					.with("(%s golden queries)".formatted(p95.group(1))),
				new Figure(name(), "golden queries find what LIKE finds", "every one",
						(recall.failed() == 0) ? "every one" : recall.failed() + " tests fail",
						Verdict.of(recall.failed() == 0)));
	}

}
