package org.kaiyuanshe.kcc.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.search.SearchPage.Count;
import org.kaiyuanshe.kcc.search.SearchSample.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class SearchSampleTests {

	@Test
	void isOftenWhereAWalkIsShorterThanWhatIsThere() {
		SearchSample sample = new SearchSample(List.of(new Share(SearchKind.EVENT, 900, 34, 14),
				new Share(SearchKind.MEMBER, 5000, 60, 30), new Share(SearchKind.PAGE, 100, 12, 4)), 0.01);
		// 21 of 900 documents with 14 hits: past 1350 of them, or 1400 gathered.
		assertThat(sample.oftenInHeading(SearchKind.EVENT)).isTrue();
		assertThat(sample.oftenElsewhere(SearchKind.EVENT)).isTrue();
		// Past 3500, or 3000 gathered.
		assertThat(sample.oftenInHeading(SearchKind.MEMBER)).isFalse();
		assertThat(sample.oftenInHeading(SearchKind.PAGE)).isFalse();
		assertThat(sample.oftenElsewhere(SearchKind.PAGE)).isTrue();
	}

	@Test
	void aFewAreNot() {
		SearchSample sample = new SearchSample(List.of(new Share(SearchKind.MEMBER, 2, 2, 2)), 0.01);
		assertThat(sample.oftenInHeading(SearchKind.MEMBER)).isFalse();
		assertThat(new SearchSample(List.of(), 1).oftenElsewhere(SearchKind.MEMBER)).isFalse();
	}

	@Test
	void manyInASmallSampleAreMoreThanTheLimit() {
		List<Share> shares = List.of(new Share(SearchKind.EVENT, 900, 30, 10), new Share(SearchKind.MEMBER, 100, 2, 0));
		assertThat(new SearchSample(shares, 0.01).counts(100))
			.containsExactly(entry(SearchKind.EVENT, new Count(SearchKind.EVENT, 100, true)));
	}

	@Test
	void aSampleOfEverythingIsTheCount() {
		Map<SearchKind, Count> counts = new SearchSample(List.of(new Share(SearchKind.EVENT, 900, 30, 10)), 1)
			.counts(100);
		assertThat(counts).hasSameSizeAs(SearchKind.values())
			.containsEntry(SearchKind.EVENT, new Count(SearchKind.EVENT, 30, false))
			.containsEntry(SearchKind.PAGE, new Count(SearchKind.PAGE, 0, false));
	}

	@Test
	void halfOfEverythingDoesNotTellWhetherThereAreMore() {
		assertThat(new SearchSample(List.of(new Share(SearchKind.EVENT, 900, 60, 10)), 0.5).counts(100)).isEmpty();
	}

}
