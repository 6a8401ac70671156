package org.kaiyuanshe.kcc.benchmark.table;

import java.util.List;
import java.util.Map;

/** Signed-in people at their dashboards, and visitors on their way. */
final class DashboardsRow implements Row {

	private static final int PEOPLE = 20;

	@Override
	public String name() {
		return "dashboards";
	}

	@Override
	public String goal() {
		return "p95 ≤ 150 ms at 20 users";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		bench.cast();
		Portal portal = bench.portal();
		Journey.run(bench, portal, "EveningJourney", Map.of("people", PEOPLE, "rounds", 2));
		Journey evening = Journey.run(bench, portal, "EveningJourney", Map.of("people", PEOPLE));
		Journey.Slowest slowest = evening.slowest((request) -> request.startsWith("dashboard"));
		Journey visitors = Journey.run(bench, portal, "VisitorJourney", Map.of("visitors", 10));
		Journey.Slowest page = visitors.slowest((request) -> true);
		return List.of(
				Figure
					.atMost(name(), "dashboards of leads and admins at %d users, p95 of the slowest".formatted(PEOPLE),
							150, slowest.p95(), "ms")
					.with("(%s; %d requests, %d failed)".formatted(slowest.name(), evening.count(), evening.failed())),
				new Figure(name(), "a lead's evening, an admin's morning, a visitor's walk", "0 failed requests",
						"%d of %d".formatted(evening.failed() + visitors.failed(), evening.count() + visitors.count()),
						Verdict.of(evening.failed() + visitors.failed() == 0)),
				Figure.told(name(), "60 pages a second of visitors, p95 of the slowest",
						Figure.text(page.p95(), "ms") + " (" + page.name() + ")"));
	}

}
