package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** The table as text, as JSON, and in docs/performance.md between two marks. */
record Report(List<Figure> figures, String size, Duration took) {

	static String line(Figure figure) {
		return "| %s | %s | %s | %s |".formatted(figure.what(), figure.goal(), figure.figure(),
				figure.verdict().word());
	}

	String text() {
		Map<Verdict, Long> counts = this.figures.stream()
			.collect(Collectors.groupingBy(Figure::verdict, Collectors.counting()));
		return """

				%s; %s; %d min. %d passed, %d failed, %d without a verdict.

				| what | goal | figure | |
				|---|---|---|---|
				%s
				""".formatted(LocalDate.now(), machine(), this.took.toMinutes(), counts.getOrDefault(Verdict.PASS, 0L),
				counts.getOrDefault(Verdict.FAIL, 0L), counts.getOrDefault(Verdict.NOT_MEASURED, 0L),
				this.figures.stream().map(Report::line).collect(Collectors.joining("\n")));
	}

	/**
	 * Writes both files, and with {@code -Dpage=true} the block of the documentation.
	 */
	void write(Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("table.md"), text());
		Files.writeString(folder.resolve("table.json"),
				JsonMapper.builder()
					.build()
					.writerWithDefaultPrettyPrinter()
					.writeValueAsString(
							Map.of("day", LocalDate.now().toString(), "machine", machine(), "figures", this.figures)));
		PerformancePage.put("table", text());
	}

	private String machine() {
		Runtime runtime = Runtime.getRuntime();
		return "%d cores shared by server, database and load; Java %s; %s; %s".formatted(runtime.availableProcessors(),
				System.getProperty("java.version"), System.getProperty("os.name").toLowerCase(Locale.ROOT), this.size);
	}

}
