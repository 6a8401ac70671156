package org.kaiyuanshe.kcc.benchmark.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.kaiyuanshe.kcc.Visitor;

/** Two nodes on one database: a session moves, and a change shows on the other. */
final class NodesRow implements Row {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	@Override
	public String name() {
		return "nodes";
	}

	@Override
	public String goal() {
		return "a change shows everywhere within 5 s";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		String chapter = bench.cast().leads().getFirst().chapter();
		try (Portal other = Portal.start(bench, "second-node");
				Visitor lead = new Visitor(bench.portal().port());
				Visitor there = new Visitor(other.port());
				Visitor stranger = new Visitor(other.port())) {
			lead.signIn(bench.cast().leads().getFirst().email(), Cast.PASSWORD);
			there.cookies().putAll(lead.cookies());
			boolean moves = there.get("/manage/chapters/" + chapter).statusCode() == 200;
			String event = CrowdRow.invite(bench);
			String page = "/events/" + event;
			// Seen once with the registration open, so that it is in the other node's
			// cache.
			stranger.get(page);
			String manage = "/manage/chapters/" + chapter + page;
			lead.get(manage);
			Instant change = Instant.now();
			CrowdRow.done(lead.post(manage + "/cancellation", Map.of("reason", "示例：换个日子")), "the cancellation");
			while (!stranger.get(page).body().contains("换个日子")) {
				if (Duration.between(change, Instant.now()).compareTo(LONGEST) > 0) {
					break;
				}
				Thread.sleep(50);
			}
			double seconds = Duration.between(change, Instant.now()).toMillis() / 1000.0;
			return List.of(
					new Figure(name(), "a session moves to a second node", "yes", moves ? "yes" : "no",
							Verdict.of(moves)),
					Figure.atMost(name(), "a change on one node shows on the other after", 5, seconds, "s"),
					Figure.told(name(), "jobs, uploads, throttles, rolling restart of several nodes",
							"tests of the build; see [deploy](deploy/README.md)"));
		}
	}

}
