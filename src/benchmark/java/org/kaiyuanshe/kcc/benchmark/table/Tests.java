package org.kaiyuanshe.kcc.benchmark.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes in a process of their own, for rows that a test decides. */
public final class Tests {

	private static final Pattern OUTCOME = Pattern.compile("tests: (\\d+) run, (\\d+) failed");

	private Tests() {
	}

	/** Runs the classes named and prints the outcome. */
	public static void main(String[] classes) {
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LauncherFactory.create()
			.execute(LauncherDiscoveryRequestBuilder.request()
				.selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toList())
				.build(), listener);
		TestExecutionSummary summary = listener.getSummary();
		summary.getFailures().forEach((failure) -> System.out.println(failure.getException()));
		System.out.printf("tests: %d run, %d failed%n", summary.getTestsFoundCount(), summary.getTotalFailureCount());
		System.exit(0);
	}

	static Outcome run(Bench bench, String... classes) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Bench.java(), "-Xmx1g", "-Dfile.encoding=UTF-8", "-XX:+EnableDynamicAgentLoading",
						"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
						System.getProperty("java.class.path"), Tests.class.getName()));
		command.addAll(List.of(classes));
		String last = classes[classes.length - 1];
		String name = last.substring(last.lastIndexOf('.') + 1) + ".log";
		try (Program tests = Program.start(bench.folder().resolve("logs").resolve(name), command, Map.of())) {
			String log = tests.finish(Duration.ofMinutes(10));
			Matcher outcome = OUTCOME.matcher(log);
			if (!outcome.find()) {
				throw new IllegalStateException("the tests did not end; see logs/" + name);
			}
			return new Outcome(Integer.parseInt(outcome.group(1)), Integer.parseInt(outcome.group(2)), log);
		}
	}

	/** What they said. */
	record Outcome(int run, int failed, String log) {
	}

}
