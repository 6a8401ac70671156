package org.kaiyuanshe.kcc.benchmark.journey;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;

/**
 * A crowd that registers for one event, each with a name, an address and the code that
 * comes by mail. Nobody types faster than the form allows.
 */
public class CrowdJourney extends Simulation {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

	private final ScenarioBuilder guest = scenario("guest").exec(feed(Stream.generate(CrowdJourney::person).iterator()))
		.exec((session) -> session.set("event", System.getProperty("event", "")).set("before", 0))
		.exec(http("event").get("/events/#{event}"))
		.pause(Duration.ofSeconds(1), Duration.ofSeconds(3))
		.exec(http("form").get("/events/#{event}/registrations")
			.check(Site.token(), css("input[name='stamp']", "value").saveAs("stamp")))
		.pause(Duration.ofSeconds(3), Duration.ofSeconds(6))
		.exec(http("register").post("/events/#{event}/registrations")
			.formParam("stamp", "#{stamp}")
			.formParam("homepage", "")
			.formParam("name", "#{name}")
			.formParam("email", "#{email}")
			.formParam("_csrf", "#{token}")
			.check(Site.token(), currentLocationRegex("/registrations/([^/?]+)$").saveAs("request")))
		.exec(Site.code())
		.pause(Duration.ofSeconds(1), Duration.ofSeconds(3))
		.exec(http("confirm").post("/events/#{event}/registrations/#{request}/confirmation")
			.formParam("code", "#{code}")
			.formParam("_csrf", "#{token}")
			.check(currentLocationRegex("/registrations/[^/]+$")));

	public CrowdJourney() {
		setUp(this.guest
			.injectOpen(rampUsers(Integer.getInteger("people", 500)).during(Integer.getInteger("seconds", 30))))
			.protocols(Site.protocol())
			.assertions(Site.told());
	}

	@Override
	public void before() {
		Mailbox.open();
	}

	@Override
	public void after() {
		Mailbox.close();
	}

	private static Map<String, Object> person() {
		int number = NUMBER.incrementAndGet();
		return Map.of("name", "示例访客" + number, "email", "guest-%s-%d@benchmark.invalid".formatted(RUN, number));
	}

}
