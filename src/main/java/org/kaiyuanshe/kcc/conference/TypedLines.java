package org.kaiyuanshe.kcc.conference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/** Things that are typed one on each line, their parts between upright strokes. */
final class TypedLines {

	static final int MOST = 60;

	private static final String BETWEEN = " | ";

	private final List<List<String>> lines;

	TypedLines(@Nullable String typed) {
		this.lines = (typed == null) ? List.of()
				: typed.lines()
					.filter((line) -> !line.isBlank())
					.map((line) -> Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList())
					.toList();
	}

	/** Chinese words, and maybe English ones behind a stroke. */
	List<LocalizedText> texts() {
		return this.lines.stream().map((line) -> text(line, 0)).toList();
	}

	/** A number, a stroke, and what was counted as a text. */
	List<ConferenceFigure> figures() {
		return this.lines.stream().map((line) -> new ConferenceFigure(line.getFirst(), text(line, 1))).toList();
	}

	/** Whether there are too many, or one has another number of parts or an empty one. */
	boolean isBad(int fewest, int most, int longest) {
		return this.lines.size() > MOST || this.lines.stream()
			.anyMatch((line) -> line.size() < fewest || line.size() > most
					|| line.stream().limit(fewest).anyMatch(String::isEmpty)
					|| line.stream().anyMatch((part) -> part.length() > longest));
	}

	static String of(List<LocalizedText> texts) {
		return texts.stream().map((text) -> typed(Stream.of(), text)).collect(Collectors.joining("\n"));
	}

	static String ofFigures(List<ConferenceFigure> figures) {
		return figures.stream()
			.map((figure) -> typed(Stream.of(figure.amount()), figure.label()))
			.collect(Collectors.joining("\n"));
	}

	private static String typed(Stream<String> first, LocalizedText text) {
		return Stream.concat(first, Stream.of(text.zh(), text.en()).map((part) -> (part != null) ? part : ""))
			.collect(Collectors.joining(BETWEEN))
			.replaceFirst(" \\| $", "");
	}

	private static LocalizedText text(List<String> line, int from) {
		return new LocalizedText(line.get(from), (line.size() > from + 1) ? line.get(from + 1) : null);
	}

}
