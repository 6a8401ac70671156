package org.kaiyuanshe.kcc.benchmark.journey;

import java.time.Duration;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.forAll;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;

/** The portal under measurement and the steps that several journeys share. */
final class Site {

	private static final String BASE = System.getProperty("base", "http://localhost:8080");

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private Site() {
	}

	static HttpProtocolBuilder protocol() {
		return http.baseUrl(BASE)
			.acceptHeader("text/html")
			.acceptLanguageHeader("zh-CN")
			.acceptEncodingHeader("gzip")
			.userAgentHeader("journey");
	}

	/**
	 * Lets Gatling say at its end what is known of each request: nothing fails here, the
	 * table decides.
	 */
	static Assertion[] told() {
		return new Assertion[] { forAll().responseTime().percentile(95).gte(0), forAll().allRequests().count().gte(0L),
				forAll().failedRequests().count().gte(0L) };
	}

	/** Keeps the token that the next form has to carry. */
	static CheckBuilder token() {
		return css("input[name='_csrf']", "value").optional().saveAs("token");
	}

	/** Signs in with the fields {@code email} and {@code password} of the session. */
	static ChainBuilder signIn() {
		return exec(http("open the sign-in").get("/login").check(token())).exec(http("sign in").post("/login")
			.formParam("email", "#{email}")
			.formParam("password", "#{password}")
			.formParam("_csrf", "#{token}")
			.check(currentLocationRegex("/login\\?error").notExists(), token()));
	}

	/** The second step of an admin, with the code that comes by mail. */
	static ChainBuilder confirm() {
		return exec(http("second step").get("/login/confirmation").check(token()))
			.exec((session) -> session.set("before", Mailbox.count(String.valueOf(session.getString("email")))))
			.exec(http("ask for a code").post("/login/confirmation/codes")
				.formParam("_csrf", "#{token}")
				.check(token(), css("input[name='asked']", "value").saveAs("asked")))
			.exec(code())
			.exec(http("give the code").post("/login/confirmation/code")
				.formParam("code", "#{code}")
				.formParam("asked", "#{asked}")
				.formParam("_csrf", "#{token}"));
	}

	/** Waits until one mail more than {@code before} has come, and reads its code. */
	static ChainBuilder code() {
		return exec((session) -> session.set("code", ""))
			.exec(asLongAsDuring((session) -> session.getString("code").isEmpty(), LONGEST)
				.on(pause(Duration.ofMillis(200)).exec((session) -> session.set("code",
						Mailbox.code(String.valueOf(session.getString("email")), session.getInt("before"))))));
	}

}
