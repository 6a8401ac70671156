package org.kaiyuanshe.kcc.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.statistics.Bars.Bar;

class BarsTests {

	@Test
	void theHighestFillsTheBoxAndTheOthersAreInProportion() {
		assertThat(heights(List.of(4L, 2L, 0L, 1L))).containsExactly(100, 50, 0, 25);
	}

	@Test
	void theSmallestIsStillToBeSeen() {
		assertThat(heights(List.of(10_000L, 1L))).containsExactly(100, 2);
	}

	@Test
	void noBarLeavesTheBoxOrTouchesTheNext() {
		Bars drawn = Bars.of(List.of(3L, 3L, 1L));
		for (int at = 0; at < drawn.bars().size(); at++) {
			Bar bar = drawn.bars().get(at);
			assertThat(bar.y() + bar.height()).isEqualTo(Bars.HEIGHT);
			assertThat(bar.x() + bar.width()).isLessThan(drawn.width());
			assertThat(bar.x()).isGreaterThan((at == 0) ? 0 : drawn.bars().get(at - 1).x() + bar.width());
		}
	}

	@Test
	void nothingIsDrawnOfNothing() {
		assertThat(heights(List.of(0L, 0L))).containsOnly(0);
		assertThat(Bars.of(List.of()).bars()).isEmpty();
	}

	private static List<Integer> heights(List<Long> values) {
		return Bars.of(values).bars().stream().map(Bar::height).toList();
	}

}
