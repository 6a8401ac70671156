package org.kaiyuanshe.kcc.benchmark.table;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten times as many people as places, within half a minute. */
final class CrowdRow implements Row {

	private static final int PEOPLE = 500;

	private static final int PLACES = 50;

	private static final int WARM_UP = 100;

	private static final int SECONDS = Integer.getInteger("crowd.seconds", 30);

	@Override
	public String name() {
		return "crowd";
	}

	@Override
	public String goal() {
		return "exactly 50, p95 ≤ 300 ms";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Journey.run(bench, bench.portal(), "CrowdJourney",
				Map.of("event", invite(bench), "people", WARM_UP, "seconds", SECONDS / 3));
		String event = invite(bench);
		Journey crowd = Journey.run(bench, bench.portal(), "CrowdJourney",
				Map.of("event", event, "people", PEOPLE, "seconds", SECONDS));
		Journey.Slowest slowest = crowd.slowest((request) -> true);
		JdbcClient owner = bench.database().owner();
		String places = "%d confirmed, %d waiting".formatted(count(owner, event, "CONFIRMED"),
				count(owner, event, "WAITLISTED"));
		String right = "%d confirmed, %d waiting".formatted(PLACES, PEOPLE - PLACES);
		return List.of(
				new Figure(name(), "%d people for %d places".formatted(PEOPLE, PLACES), right, places,
						Verdict.of(places.equals(right))),
				Figure
					.atMost(name(), "the same, arriving within %d s, p95 of the slowest step".formatted(SECONDS), 300,
							slowest.p95(), "ms")
					.with("(%s; %d requests, %d failed)".formatted(slowest.name(), crowd.count(), crowd.failed())));
	}

	/** Has a lead post an event, publish it and open it for registration. */
	static String invite(Bench bench) throws Exception {
		String chapter = "/manage/chapters/" + bench.cast().leads().getFirst().chapter();
		try (Visitor lead = new Visitor(bench.portal().port())) {
			lead.signIn(bench.cast().leads().getFirst().email(), Cast.PASSWORD);
			lead.get(chapter + "/events/new");
			String page = lead.destination(done(lead.post(chapter + "/events", event()), "the event"));
			lead.get(page);
			done(lead.post(page + "/publication", Map.of()), "its publication");
			lead.get(page + "/registration");
			done(lead.post(page + "/registration", registration()), "its registration");
			return page.substring(page.lastIndexOf('/') + 1);
		}
	}

	private static Map<String, String> event() {
		LocalDateTime start = LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.HOURS);
		Map<String, String> form = new HashMap<>();
		form.put("title", "示例：很多人想来的活动");
		form.put("start", start.toString());
		form.put("end", start.plusHours(2).toString());
		form.put("zone", "Asia/Shanghai");
		form.put("mode", "IN_PERSON");
		form.put("venue", "示例会场");
		form.put("capacity", String.valueOf(PLACES));
		form.put("test", "false");
		return form;
	}

	/** What the form sends for its boxes, too. */
	private static Map<String, String> registration() {
		Map<String, String> form = new HashMap<>();
		Stream.of("approval", "required1", "required2", "required3", "required4", "required5")
			.forEach((box) -> form.put(box, "false"));
		form.put("open", "true");
		return form;
	}

	/** A form that is accepted leads elsewhere; one with faults is shown again. */
	static HttpResponse<String> done(HttpResponse<String> answer, String what) {
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("%s was answered with %d".formatted(what, answer.statusCode()));
		}
		return answer;
	}

	private static int count(JdbcClient owner, String event, String status) {
		return owner.sql("""
				select count(*) from registration r join event e on e.id = r.event_id
				where e.slug = :event and r.status = :status
				""").param("event", event).param("status", status).query(Integer.class).single();
	}

}
