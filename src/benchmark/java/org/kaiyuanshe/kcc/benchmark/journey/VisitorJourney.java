package org.kaiyuanshe.kcc.benchmark.journey;

import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** A visitor: home, chapters, a chapter, an event, a recap, a search. */
public class VisitorJourney extends Simulation {

	private final ScenarioBuilder visitor = scenario("visitor").exec(feed(csv("pages.csv").random()))
		.exec(http("home").get("/").check(status().is(200)))
		.pause(1)
		.exec(http("chapters").get("/chapters").check(status().is(200)))
		.pause(1)
		.exec(http("chapter").get("/chapters/#{chapter}").check(status().is(200)))
		.pause(1)
		.exec(http("event").get("/events/#{event}").check(status().is(200)))
		.pause(1)
		.exec(http("recaps").get("/recaps")
			.check(css("main a[href^='/recaps/']", "href").optional().saveAs("recap"), status().is(200)))
		.doIf((session) -> session.contains("recap"))
		.then(exec(http("recap").get("#{recap}").check(status().is(200))))
		.pause(1)
		.exec(http("search").get("/search").queryParam("q", "#{word}").check(status().is(200)));

	public VisitorJourney() {
		setUp(this.visitor.injectOpen(
				constantUsersPerSec(Integer.getInteger("visitors", 5)).during(Integer.getInteger("seconds", 20))))
			.protocols(Site.protocol())
			.assertions(Site.told());
	}

}
