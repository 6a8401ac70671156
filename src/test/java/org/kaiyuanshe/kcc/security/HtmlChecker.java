package org.kaiyuanshe.kcc.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Nu Html Checker, from the files that Maven puts into {@code target/html-checker},
 * with a class loader of its own: its libraries are older than ours.
 */
final class HtmlChecker {

	private static final Path FILES = Path.of("target/html-checker");

	/** What became valid after 2020, when this checker was released. */
	private static final Pattern NEWER = Pattern.compile("Attribute “media” not allowed on element “meta”"
			+ "|Bad value “username” for attribute “autocomplete” on element “input”");

	private static final Class<?> CHECKER = load();

	/** What is wrong with a page, one mistake on each line. */
	String mistakes(String page) {
		Thread thread = Thread.currentThread();
		ClassLoader usual = thread.getContextClassLoader();
		thread.setContextClassLoader(CHECKER.getClassLoader());
		try {
			Object checker = CHECKER.getConstructor().newInstance();
			CHECKER.getMethod("setNoLangDetect", boolean.class).invoke(checker, true);
			Class<?> format = CHECKER.getMethod("getOutputFormat").getReturnType();
			CHECKER.getMethod("setOutputFormat", format)
				.invoke(checker,
						Stream.of(format.getEnumConstants())
							.filter((each) -> each.toString().equals("GNU"))
							.findFirst()
							.orElseThrow());
			String answer = (String) CHECKER.getMethod("validate", InputStream.class)
				.invoke(checker, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
			return answer.lines()
				.filter((line) -> line.contains("error:") && !NEWER.matcher(line).find())
				.collect(Collectors.joining("\n"));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			thread.setContextClassLoader(usual);
		}
	}

	private static Class<?> load() {
		try (Stream<Path> files = Files.list(FILES)) {
			URL[] urls = files.map(HtmlChecker::url).toArray(URL[]::new);
			return Class.forName("nu.validator.client.EmbeddedValidator", true,
					new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException("Maven did not put the checker into " + FILES, ex);
		}
	}

	private static URL url(Path file) {
		try {
			return file.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
