package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests per second of one address, by wrk with 32 connections. */
final class Wrk {

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

	private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

	private Wrk() {
	}

	/** Loads the address for that long, whatever it answers: what is cold may refuse. */
	static void warm(Path log, String url, int seconds, String... headers) throws IOException, InterruptedException {
		run(log, url, seconds, headers);
	}

	/** Loads the address for that long; every answer has to be a page. */
	static double rate(Path log, String url, int seconds, String... headers) throws IOException, InterruptedException {
		String said = run(log, url, seconds, headers);
		Matcher refused = REFUSED.matcher(said);
		if (refused.find()) {
			throw new IllegalStateException(url + ": " + refused.group());
		}
		Matcher rate = RATE.matcher(said);
		if (!rate.find() || Double.parseDouble(rate.group(1)) == 0) {
			throw new IllegalStateException(url + " did not answer in time: " + said);
		}
		return Double.parseDouble(rate.group(1));
	}

	private static String run(Path log, String url, int seconds, String... headers)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + seconds + "s", "--timeout", "10s"));
		for (String header : headers) {
			command.addAll(List.of("-H", header));
		}
		command.add(url);
		return run(log, command, Duration.ofSeconds(seconds + 30));
	}

	private static String run(Path log, List<String> command, Duration longest)
			throws IOException, InterruptedException {
		try (Program wrk = Program.start(log, command, Map.of())) {
			return wrk.finish(longest);
		}
		catch (IOException ex) {
			throw new NotMeasured("no wrk on the PATH (Debian: apt install wrk)");
		}
	}

}
