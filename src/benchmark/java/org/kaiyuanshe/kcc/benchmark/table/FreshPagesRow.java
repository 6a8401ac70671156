package org.kaiyuanshe.kcc.benchmark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same pages rendered for every request, beside the reference application. */
final class FreshPagesRow implements Row {

	@Override
	public String name() {
		return "fresh";
	}

	@Override
	public String goal() {
		return "≥ 1 × reference, ≤ 6 statements";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Map<String, String> pages = bench.cast().pages();
		List<Figure> figures = new ArrayList<>();
		Rounds rounds = new Rounds(bench.folder());
		try (Portal portal = Portal.start(bench, "fresh", "--portal.page-cache.size=0")) {
			pages.forEach((page, path) -> rounds.add(page, portal.url(path)));
			if (Reference.isGiven()) {
				try (Reference reference = Reference.start(bench)) {
					rounds.add(Rounds.REFERENCE, reference.url());
					figures.addAll(beside(pages, rounds.run()));
				}
			}
			else {
				figures.addAll(beside(pages, rounds.run()));
			}
			bench.remember(portal);
		}
		figures.add(statements(bench));
		return figures;
	}

	/** Loads without comparing. */
	void load(Bench bench) throws Exception {
		Rounds rounds = new Rounds(bench.folder());
		try (Portal portal = Portal.start(bench, "fresh", "--portal.page-cache.size=0")) {
			bench.cast().pages().forEach((page, path) -> rounds.add(page, portal.url(path)));
			rounds.run();
			bench.remember(portal);
		}
	}

	private List<Figure> beside(Map<String, String> pages, Map<String, Double> rates) {
		Double reference = rates.get(Rounds.REFERENCE);
		return pages.keySet().stream().map((page) -> {
			String what = "%s page, rendered afresh, beside the reference".formatted(page);
			double rate = rates.getOrDefault(page, 0.0);
			return (reference != null)
					? Figure.atLeast(name(), what, 1, rate / reference, "×")
						.with("(%s of %s)".formatted(Figure.text(rate, "/s"), Figure.text(reference, "/s")))
					: Figure.unmeasured(name(), what, "≥ 1 ×", Reference.NONE + "; " + Figure.text(rate, "/s"));
		}).toList();
	}

	private Figure statements(Bench bench) throws Exception {
		Tests.Outcome pages = Tests.run(bench, "org.kaiyuanshe.kcc.StatementTests");
		return new Figure(name(), "statements of a public page", "≤ 6",
				"%d of %d pages".formatted(pages.run() - pages.failed(), pages.run()), Verdict.of(pages.failed() == 0));
	}

}
