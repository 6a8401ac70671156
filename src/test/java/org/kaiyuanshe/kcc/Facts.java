package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.web.util.HtmlUtils;

/**
 * What the records say, fact by fact, each with the page that must say it too. A file has
 * the columns {@code seed,fact,page,zh,en}: the document, the fact in words, the address,
 * and what must stand on that page and, if anything, on the English one. Parts joined by
 * "…" must follow each other closely.
 */
public final class Facts {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

	private static final Pattern MAIN = Pattern.compile("(?s)<main\\b.*</main>");

	private static final Pattern LINK = Pattern.compile("\\shref=\"([^\"]*)\"");

	private Facts() {
	}

	public static List<Fact> read(String file) {
		try (CSVParser lines = FORMAT.parse(Files.newBufferedReader(Path.of("src/test/resources", file)))) {
			return lines.stream()
				.map((line) -> new Fact(line.get("seed"), line.get("fact"), line.get("page"), line.get("zh"),
						line.get("en")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The facts that their page does not tell; each page is asked for once. */
	public static List<Fact> untold(List<Fact> facts, UnaryOperator<String> pageAt) {
		Map<String, String> pages = new HashMap<>();
		return facts.stream()
			.filter((fact) -> fact.expected()
				.entrySet()
				.stream()
				.anyMatch((text) -> !tells(pages.computeIfAbsent(text.getKey(), (at) -> words(pageAt.apply(at))),
						text.getValue())))
			.toList();
	}

	/** What the page itself says, without its frame, and then where its links lead. */
	private static String words(String page) {
		String main = MAIN.matcher(page).results().map(MatchResult::group).findFirst().orElse(page);
		String links = LINK.matcher(main).results().map((link) -> link.group(1)).collect(Collectors.joining(" "));
		String text = main.replaceAll("<[^>]+>", " ");
		return HtmlUtils.htmlUnescape(text + " " + links).replaceAll("\\s+", " ");
	}

	private static boolean tells(String page, String text) {
		String parts = Arrays.stream(text.split("…")).map(Pattern::quote).collect(Collectors.joining(".{0,80}?"));
		return Pattern.compile(parts).matcher(page).find();
	}

	/**
	 * A line of the file.
	 *
	 * @param seed the number of the document
	 */
	public record Fact(String seed, String words, String page, String zh, String en) {

		private Map<String, String> expected() {
			return Stream.of(Map.entry(this.page, this.zh), Map.entry("/en" + this.page, this.en))
				.filter((text) -> !text.getValue().isEmpty())
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		}

	}

}
