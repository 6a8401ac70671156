package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What a row of the table of ASVS leans on: tests, decisions, parts of documents, classes
 * and files. All of it has to be there.
 */
final class Evidence {

	private static final String OPEN = "open: ";

	private static final Pattern DECISION = Pattern.compile("ADR (\\d{4})");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*?) *$");

	private static final Path DECISIONS = Path.of("docs/adr");

	private static final Path TESTS = Path.of("src/test/java");

	private static final Path CODE = Path.of("src/main/java");

	private static final Map<Path, List<Path>> FILES = Map.of(DECISIONS, found(DECISIONS), TESTS, found(TESTS), CODE,
			found(CODE));

	private Evidence() {
	}

	/** The pieces of a cell that name nothing; no piece at all is one, too. */
	static List<String> missing(String cell) {
		return Arrays.stream(cell.split("; ")).filter((piece) -> !exists(piece)).toList();
	}

	private static boolean exists(String piece) {
		if (piece.startsWith(OPEN)) {
			return piece.length() > OPEN.length();
		}
		var decision = DECISION.matcher(piece);
		if (decision.matches()) {
			return files(DECISIONS).anyMatch((file) -> name(file).startsWith(decision.group(1) + "-"));
		}
		String[] parts = piece.split("#", 2);
		Path file = Path.of(parts[0]);
		if (Files.isRegularFile(file)) {
			return parts.length == 1 || anchors(file).anyMatch(parts[1]::equals);
		}
		return types(TESTS, parts[0]).anyMatch((type) -> isTest(type, (parts.length == 1) ? null : parts[1]))
				|| (parts.length == 1 && types(CODE, parts[0]).findAny().isPresent());
	}

	/** Whether it holds a test at all, or one of that name. */
	private static boolean isTest(Class<?> type, String fact) {
		Stream<AnnotatedElement> members = Stream.concat(
				Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type)).filter((each) -> isNamed(each, fact)),
				Arrays.stream(type.getDeclaredFields())
					.filter((field) -> fact == null || field.getName().equals(fact)));
		return members.anyMatch((member) -> AnnotationSupport.isAnnotated(member, Testable.class));
	}

	private static boolean isNamed(Method method, String fact) {
		return fact == null || method.getName().equals(fact);
	}

	private static Stream<Class<?>> types(Path root, String name) {
		return files(root).filter((file) -> name(file).equals(name + ".java"))
			.map((file) -> root.relativize(file).toString())
			.map((file) -> file.substring(0, file.length() - ".java".length()).replace('/', '.').replace('\\', '.'))
			.map((type) -> ClassUtils.resolveClassName(type, null));
	}

	/** As GitHub makes them of headings. */
	private static Stream<String> anchors(Path document) {
		try {
			return HEADING.matcher(Files.readString(document))
				.results()
				.map((heading) -> heading.group(1)
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
					.replace(' ', '-'));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(Path folder) {
		return FILES.getOrDefault(folder, List.of()).stream();
	}

	private static List<Path> found(Path folder) {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

}
