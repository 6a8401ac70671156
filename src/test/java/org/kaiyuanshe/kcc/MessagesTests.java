package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text exists in both languages, every key that a page names exists, and no page
 * holds words of its own.
 */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");

	/**
	 * Where Java names a key: refusals, notices after a redirect, and errors at a field.
	 */
	private static final Pattern JAVA_KEY = Pattern.compile(
			"(?:RuleViolation\\(|\"notice\", |done\\(redirect, |FormErrors\\.\\w+\\([^;]*?\"\\w+\", )\"([a-z][A-Za-z0-9.-]*[a-zA-Z0-9])\"");

	private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*)<");

	static Stream<Path> chineseBundles() throws IOException {
		return files("messages", ".properties").stream().filter((file) -> !file.toString().endsWith("_en.properties"));
	}

	static Stream<Path> templates() throws IOException {
		return files("templates", ".html").stream();
	}

	@ParameterizedTest
	@MethodSource("chineseBundles")
	void bothLanguagesHaveTheSameKeys(Path chinese) throws IOException {
		Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
		assertThat(read(english).stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(read(chinese).stringPropertyNames());
	}

	@ParameterizedTest
	@MethodSource("chineseBundles")
	void noTextIsEmpty(Path chinese) throws IOException {
		assertThat(read(chinese)).doesNotContainValue("");
	}

	@ParameterizedTest
	@MethodSource("chineseBundles")
	void noTextNamesACommunity(Path chinese) throws IOException {
		Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
		for (Path bundle : List.of(chinese, english)) {
			assertThat(read(bundle).values()).as(bundle.toString())
				.noneMatch((text) -> text.toString().matches("(?is).*(kcc|开源社|kaiyuanshe).*"));
		}
	}

	@Test
	void noKeyIsInTwoBundles() throws IOException {
		List<String> all = chineseBundles().flatMap((file) -> keysOf(file).stream()).toList();
		assertThat(all).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyKeyOfATemplateExists(Path template) throws IOException {
		Set<String> known = chineseBundles().flatMap((file) -> keysOf(file).stream()).collect(Collectors.toSet());
		Matcher keys = KEY.matcher(Files.readString(template));
		Set<String> named = new TreeSet<>();
		while (keys.find()) {
			named.add(keys.group(1));
		}
		assertThat(known).containsAll(named);
	}

	@Test
	void everyKeyThatJavaNamesExists() throws IOException {
		Set<String> known = chineseBundles().flatMap((file) -> keysOf(file).stream()).collect(Collectors.toSet());
		Set<String> named = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				Matcher keys = JAVA_KEY.matcher(Files.readString(source));
				while (keys.find()) {
					named.add(keys.group(1));
				}
			}
		}
		assertThat(named).hasSizeGreaterThan(15);
		assertThat(known).containsAll(named);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateHoldsWords(Path template) throws IOException {
		String page = Files.readString(template).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)\\[\\[.*?]]", "");
		Matcher texts = TEXT_BETWEEN_TAGS.matcher(page.replaceAll("\"[^\"]*\"", "\"\""));
		Set<String> words = new TreeSet<>();
		while (texts.find()) {
			String text = texts.group(1).replaceAll("&[a-z]+;", "");
			if (text.codePoints().anyMatch(Character::isLetter)) {
				words.add(text.strip());
			}
		}
		assertThat(words).isEmpty();
	}

	private static Set<String> keysOf(Path file) {
		try {
			return read(file).stringPropertyNames();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
