package org.kaiyuanshe.kcc.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One way through the documents: those with all words in their heading, or those that
 * have them elsewhere. Kinds in which the words are rare are gathered by their pieces and
 * sorted; those in which they are common are walked in order, each by itself, until a
 * page is full.
 *
 * @param walked the kinds in which the words are common
 * @param gathered the others that are asked for
 */
record SearchPass(boolean heading, SearchWords words, Set<SearchKind> walked, Set<SearchKind> gathered) {

	private static final String COLUMNS = """
			select kind, ref, title_zh, title_en, body_zh, body_en, weight, day, sample from search_document
			""";

	private static final String IN_ORDER = """
			with gathered as materialized (%s where grams @@ :query::tsquery and %s), hit as (
			select * from gathered where :weight::int is null or (weight, day, kind, ref) < (:weight, :day, :kind, :ref)
			%s)
			select * from hit order by weight desc, day desc, kind desc, ref desc limit :limit
			""";

	private static final String WALKED = """
			union all (%s where kind = '%s' and %s and %s order by weight desc, day desc, ref desc limit :limit)
			""";

	static SearchPass of(boolean heading, SearchWords words, @Nullable SearchKind kind, SearchSample sample) {
		Set<SearchKind> asked = (kind != null) ? EnumSet.of(kind) : EnumSet.allOf(SearchKind.class);
		Set<SearchKind> walked = EnumSet.copyOf(asked);
		walked.removeIf((each) -> heading ? !sample.oftenInHeading(each) : !sample.oftenElsewhere(each));
		asked.removeAll(walked);
		return new SearchPass(heading, words, walked, asked);
	}

	/**
	 * Takes {@code :query}, {@code :words}, {@code :limit} and the place that
	 * {@code :weight}, {@code :day}, {@code :kind} and {@code :ref} name.
	 */
	String sql(@Nullable SearchCursor after) {
		String walks = this.walked.stream()
			.map((kind) -> WALKED.formatted(COLUMNS, kind, has(this.words::all), beyond(kind, after)))
			.collect(Collectors.joining());
		return IN_ORDER.formatted(COLUMNS, has(this.words::undecided), walks);
	}

	/** The pieces that lead to what is gathered; none where nothing is. */
	String query() {
		if (this.gathered.isEmpty()) {
			return "";
		}
		return this.heading ? this.words.inHeading(this.gathered) : this.words.anywhere(this.gathered);
	}

	private String has(UnaryOperator<String> words) {
		return this.heading ? words.apply("heading")
				: words.apply("content") + " and not (" + this.words.all("heading") + ")";
	}

	/** What comes after that place within a kind, said as the index has it. */
	private static String beyond(SearchKind kind, @Nullable SearchCursor after) {
		if (after == null) {
			return "true";
		}
		int order = kind.name().compareTo(after.kind());
		if (order == 0) {
			return "(weight, day, ref) < (:weight, :day, :ref)";
		}
		return "(weight, day) " + ((order < 0) ? "<=" : "<") + " (:weight, :day)";
	}

}
