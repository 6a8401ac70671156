package org.kaiyuanshe.kcc.search;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.benchmark.data.Batches;
import org.kaiyuanshe.kcc.benchmark.data.CopyLines;

/** What a source wants found, as rows of the index; what is in it already is left out. */
public final class SearchRows implements Batches<SearchDocument> {

	private static final int BATCH = 4000;

	private final SearchSource source;

	private final Set<String> present;

	public SearchRows(SearchSource source, Set<String> present) {
		this.source = source;
		this.present = present;
	}

	@Override
	public String name() {
		return "search: " + this.source.kind();
	}

	@Override
	public String copy() {
		return "copy search_document (kind, ref, title_zh, title_en, body_zh, body_en, heading, content, weight, day, "
				+ "sample, grams) from stdin";
	}

	@Override
	public Stream<List<SearchDocument>> read() {
		return Stream.iterate(batch(""), (batch) -> !batch.isEmpty(), (batch) -> batch(batch.getLast().ref()))
			.map((batch) -> batch.stream().filter((each) -> !this.present.contains(each.ref())).toList());
	}

	private List<SearchDocument> batch(String after) {
		return this.source.read(SearchSource.Range.after(after, BATCH));
	}

	@Override
	public void write(SearchDocument document, CopyLines lines) {
		String heading = document.heading();
		String content = document.content();
		lines.row(document.kind(), document.ref(), document.title().zh(), document.title().en(), document.body().zh(),
				document.body().en(), heading, content, document.weight(),
				Objects.requireNonNullElse(document.day(), SearchIndex.NO_DAY), document.sample(),
				grams(SearchIndex.lexemes(document.kind(), heading, content)));
	}

	/** As the text of a {@code tsvector}. */
	private static String grams(String[] lexemes) {
		return new TreeSet<>(List.of(lexemes)).stream()
			.map((lexeme) -> "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'")
			.collect(Collectors.joining(" "));
	}

}
