package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/performance.md, whose figures stand between marks and come from a run. */
final class PerformancePage {

	private static final Path FILE = Path.of("docs/performance.md");

	private PerformancePage() {
	}

	/**
	 * With {@code -Dpage=true}, puts the text between the marks of that name.
	 */
	static void put(String name, String text) throws IOException {
		if (!Boolean.getBoolean("page")) {
			return;
		}
		String page = Files.readString(FILE);
		String begin = "<!-- %s: begin -->\n".formatted(name);
		String end = "<!-- %s: end -->".formatted(name);
		int from = page.indexOf(begin) + begin.length();
		Files.writeString(FILE, page.substring(0, from) + text.strip() + "\n" + page.substring(page.indexOf(end)));
	}

}
