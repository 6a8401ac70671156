package org.kaiyuanshe.kcc.benchmark.journey;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * A lead's evening and an admin's morning, at once: twenty people sign in, the admins
 * with their second step, and go through their pages for a while.
 */
public class EveningJourney extends Simulation {

	private static final Duration SHORT = Duration.ofMillis(500);

	private static final Duration LONG = Duration.ofMillis(1500);

	private static final int ROUNDS = Integer.getInteger("rounds", 6);

	private final ScenarioBuilder lead = scenario("lead").exec(feed(csv("leads.csv").circular()))
		.exec(Site.signIn())
		.pause(SHORT, LONG)
		.repeat(ROUNDS)
		.on(page("my chapters", "/manage").exec(page("chapter", "/manage/chapters/#{chapter}"))
			.exec(page("participants", "/manage/chapters/#{chapter}/events/#{event}/registrations"))
			.exec(page("check-in", "/manage/chapters/#{chapter}/events/#{event}/check-in")))
		.exec(post());

	private final ScenarioBuilder admin = scenario("admin").exec(feed(csv("admins.csv").circular()))
		.exec(Site.signIn())
		.exec(Site.confirm())
		.pause(SHORT, LONG)
		.repeat(ROUNDS)
		.on(page("admin", "/admin").exec(page("applications", "/admin/applications"))
			.exec(page("cases", "/admin/cases"))
			.exec(page("audit", "/admin/audit")));

	public EveningJourney() {
		int each = Integer.getInteger("people", 20) / 2;
		setUp(this.lead.injectOpen(rampUsers(each).during(Duration.ofSeconds(10))),
				this.admin.injectOpen(rampUsers(each).during(Duration.ofSeconds(10))))
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

	private static ChainBuilder page(String name, String path) {
		return exec(http("dashboard " + name).get(path)
			.check(status().is(200), currentLocationRegex("/login").notExists(), Site.token())).pause(SHORT, LONG);
	}

	/** Writes an event for next week and publishes it. */
	private static ChainBuilder post() {
		LocalDateTime start = LocalDateTime.now().plusDays(7).truncatedTo(ChronoUnit.HOURS);
		return exec(http("event form").get("/manage/chapters/#{chapter}/events/new").check(Site.token()))
			.pause(SHORT, LONG)
			.exec(http("draft event").post("/manage/chapters/#{chapter}/events")
				.formParam("title", "示例：基准测试的活动")
				.formParam("start", start.toString())
				.formParam("end", start.plusHours(2).toString())
				.formParam("zone", "Asia/Shanghai")
				.formParam("mode", "IN_PERSON")
				.formParam("venue", "示例会场")
				.formParam("capacity", "50")
				.formParam("test", "false")
				.formParam("_csrf", "#{token}")
				.check(Site.token(), css("form[action$='/publication']", "action").saveAs("publication")))
			.exec(http("publish event").post("#{publication}").formParam("_csrf", "#{token}").check(status().is(200)));
	}

}
