package org.kaiyuanshe.kcc.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.kaiyuanshe.kcc.core.JobRunner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What Prometheus reads, who may read it, and what the dashboard makes of it. */
@ServerTest
class MetricsTests {

	private static final Pattern USED = Pattern
		.compile("\\b(?:portal|http|jvm|hikaricp|process|system|logback|tomcat|disk)_[a-z0-9_]+");

	@Value("${local.server.port}")
	private int port;

	@Value("${portal.metrics.token}")
	private String token;

	@Autowired
	private JobRunner jobs;

	@ParameterizedTest
	@ValueSource(strings = { "grafana-dashboard.json", "prometheus-alerts.yml" })
	void hasEveryMetricThatTheDashboardAndTheAlarmsUse(String file) throws IOException {
		Visitor.raw(this.port, "GET /chapters HTTP/1.1", "Host: localhost");
		// There is no figure about pauses before the first.
		System.gc();
		await().until(() -> scrape().contains("jvm_gc_pause_seconds"));
		Set<String> there = names(scrape());
		Set<String> used = USED.matcher(Files.readString(Path.of("docs/deploy", file)))
			.results()
			.map((match) -> match.group())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(used).hasSizeGreaterThan(4);
		assertThat(there).containsAll(used);
		// The control: a name that nothing has.
		assertThat(there).doesNotContain("portal_nothing");
	}

	@Test
	void tellsWhatGoesOnInTheCommunity() {
		String metrics = scrape();
		assertThat(value(metrics, "portal_chapters{status=\"active\"}")).isPositive();
		assertThat(value(metrics, "portal_events_upcoming")).isPositive();
		assertThat(value(metrics, "portal_applications_open")).isPositive();
		assertThat(metrics)
			.contains("portal_mails{state=\"waiting\"} ", "portal_mails{state=\"failed\"} ",
					"portal_registrations_today ", "portal_cases_open ", "portal_mails_oldest_age_seconds ")
			.doesNotContainPattern("portal_(events|registrations|cases|mails)\\S* NaN");
	}

	@Test
	void tellsOfJobs() {
		String series = "portal_job_seconds_count{name=\"throttles\",outcome=\"success\"}";
		double before = value(scrape(), series);
		this.jobs.run("throttles");
		assertThat(value(scrape(), series)).isEqualTo(before + 1);
		assertThat(value(scrape(), "portal_job_last_success_seconds{name=\"throttles\"}")).isPositive();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "Authorization: Bearer for-tests-012345678", "Authorization: Basic for-tests-0123456789",
					"Authorization: Bearer ", "Cookie: SESSION=for-tests-0123456789" })
	void isNotThereForOthers(String header) {
		assertThat(Visitor.raw(this.port, "GET /actuator/prometheus HTTP/1.1", "Host: localhost",
				header.isEmpty() ? "Accept: */*" : header))
			.startsWith("HTTP/1.1 404")
			.doesNotContain("portal_");
	}

	/** A node is watched by its own name; its pages are not asked for by that. */
	@Test
	void answersByTheNameOfANode() {
		assertThat(Visitor.raw(this.port, "GET /actuator/health HTTP/1.1", "Host: node-7:8080"))
			.startsWith("HTTP/1.1 200");
		assertThat(Visitor.raw(this.port, "GET / HTTP/1.1", "Host: node-7:8080")).startsWith("HTTP/1.1 400");
	}

	private String scrape() {
		String answer = Visitor.raw(this.port, "GET /actuator/prometheus HTTP/1.1", "Host: node-7:8080",
				"Authorization: Bearer " + this.token);
		assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("@");
		return answer;
	}

	private static Set<String> names(String metrics) {
		return Pattern.compile("(?m)^([a-z][a-zA-Z0-9_]*)[{ ]")
			.matcher(metrics)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
	}

	private static double value(String metrics, String series) {
		Matcher line = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)").matcher(metrics);
		assertThat(line.find()).as(series).isTrue();
		return Double.parseDouble(line.group(1));
	}

}
