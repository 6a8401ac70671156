package org.kaiyuanshe.kcc.benchmark.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import one.profiler.AsyncProfilerLoader;

/**
 * Says where the processor's time goes while one page is loaded, cached and rendered
 * afresh: a flame graph of each, and a table of what belongs together.
 */
public final class Profile {

	private static final int SECONDS = 15;

	/** By the frame nearest to the work that says what it is for. */
	private static final Map<String, List<String>> PARTS = parts();

	private Profile() {
	}

	/** Profiles the page named by {@code -Dpage.name}, or that of an event. */
	public static void main(String[] args) throws Exception {
		try (Bench bench = Bench.open()) {
			String name = System.getProperty("page.name", "event");
			String path = String.valueOf(bench.cast().pages().get(name));
			try (Portal cached = Portal.start(bench, "profile-cached")) {
				profile(bench, cached, name + "-cached", cached.url(path), "Accept-Encoding: gzip");
			}
			try (Portal fresh = Portal.start(bench, "profile-fresh", "--portal.page-cache.size=0")) {
				profile(bench, fresh, name + "-fresh", fresh.url(path), "Accept-Encoding: gzip");
			}
		}
		System.exit(0);
	}

	private static void profile(Bench bench, Portal portal, String name, String url, String... headers)
			throws Exception {
		Path log = bench.folder().resolve("logs/wrk.log");
		Wrk.warm(log, url, SECONDS, headers);
		CompletableFuture<Double> load = CompletableFuture.supplyAsync(() -> rate(log, url, headers));
		Path stacks = bench.folder().resolve(name + ".collapsed");
		Path flames = bench.folder().resolve(name + ".html");
		String pid = String.valueOf(portal.program().pid());
		sample("collapsed", stacks, pid);
		sample("flamegraph", flames, pid);
		StringBuilder table = new StringBuilder(
				"%s; %s under profiling.\n\n| part | share of the processor |\n|---|--:|\n".formatted(LocalDate.now(),
						Figure.text(load.join(), "/s")));
		shares(Files.readAllLines(stacks)).forEach(
				(part, share) -> table.append(String.format(Locale.ROOT, "| %s | %.1f %% |\n", part, share * 100)));
		System.out.printf("%n%s, %s%n%s", name, flames, table);
		PerformancePage.put(name, table.toString());
	}

	private static void sample(String form, Path file, String pid) throws Exception {
		AsyncProfilerLoader.executeProfiler("-e", "itimer", "-d", String.valueOf(SECONDS), "-o", form, "-f",
				file.toString(), pid);
	}

	private static double rate(Path log, String url, String... headers) {
		try {
			return Wrk.rate(log, url, SECONDS * 2 + 2, headers);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** How much of the samples each part has, the largest first. */
	static Map<String, Double> shares(List<String> stacks) {
		Map<String, Double> counts = new LinkedHashMap<>();
		double all = 0;
		for (String line : stacks) {
			int cut = line.lastIndexOf(' ');
			double count = Double.parseDouble(line.substring(cut + 1));
			counts.merge(part(line.substring(0, cut).split(";")), count, Double::sum);
			all += count;
		}
		double total = all;
		Map<String, Double> shares = new LinkedHashMap<>();
		counts.entrySet()
			.stream()
			.sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
			.forEach((part) -> shares.put(part.getKey(), part.getValue() / total));
		return shares;
	}

	private static String part(String[] frames) {
		for (int each = frames.length - 1; each >= 0; each--) {
			String frame = frames[each];
			for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
				if (part.getValue().stream().anyMatch(frame::startsWith)) {
					return part.getKey();
				}
			}
		}
		return Stream.of(frames).anyMatch((frame) -> frame.contains("/")) ? "the rest of Java"
				: "the JVM itself: compiling, collecting";
	}

	private static Map<String, List<String>> parts() {
		Map<String, List<String>> parts = new LinkedHashMap<>();
		parts.put("compressing", List.of("java/util/zip/Deflater", "java/util/zip/GZIPOutput"));
		parts.put("the database's driver and pool", List.of("org/postgresql", "com/zaxxer"));
		parts.put("Hibernate and JDBC of Spring", List.of("org/hibernate", "org/springframework/jdbc",
				"org/springframework/transaction", "org/springframework/orm", "org/springframework/data"));
		parts.put("expressions in templates", List.of("org/springframework/expression",
				"org/thymeleaf/spring6/expression", "org/thymeleaf/standard/expression"));
		parts.put("templates", List.of("org/thymeleaf", "org/attoparser", "org/unbescape"));
		parts.put("texts in two languages", List.of("org/springframework/context/support", "java/text/MessageFormat"));
		parts.put("security and session",
				List.of("org/springframework/security", "org/springframework/session", "javax/crypto"));
		parts.put("the page cache", List.of("org/kaiyuanshe/kcc/pagecache"));
		parts.put("the portal's own code", List.of("org/kaiyuanshe"));
		parts.put("reading and writing HTTP", List.of("org/apache/coyote", "org/apache/tomcat", "sun/nio/ch"));
		parts.put("servlets and filters", List.of("org/apache/catalina", "jakarta/servlet"));
		parts.put("Spring MVC", List.of("org/springframework"));
		return parts;
	}

}
