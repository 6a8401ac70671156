package org.kaiyuanshe.kcc.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.search.SearchSample.Share;

import static org.assertj.core.api.Assertions.assertThat;

class SearchSampleTests {

	@Test
	void oneInAHundredIsOften() {
		SearchSample sample = new SearchSample(List.of(new Share(SearchKind.EVENT, 900, 30, 10),
				new Share(SearchKind.MEMBER, 100, 9, 0), new Share(SearchKind.PAGE, 1000, 12, 10)));
		assertThat(sample.oftenInHeading(null)).isTrue();
		assertThat(sample.oftenElsewhere(null)).isTrue();
		assertThat(sample.oftenInHeading(SearchKind.EVENT)).isFalse();
		assertThat(sample.oftenElsewhere(SearchKind.EVENT)).isTrue();
		assertThat(sample.oftenWithin(SearchKind.EVENT)).isTrue();
		assertThat(sample.oftenWithin(SearchKind.PAGE)).isTrue();
	}

	@Test
	void aFewAreNot() {
		SearchSample sample = new SearchSample(List.of(new Share(SearchKind.MEMBER, 9, 9, 9)));
		assertThat(sample.oftenWithin(SearchKind.MEMBER)).isFalse();
		assertThat(sample.oftenInHeading(null)).isFalse();
		assertThat(new SearchSample(List.of()).oftenElsewhere(null)).isFalse();
	}

}
