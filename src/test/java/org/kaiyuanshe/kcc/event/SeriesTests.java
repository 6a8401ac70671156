package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Events that are made together, and how visitors see them (R9). */
@PortalTest
@Transactional
class SeriesTests {

	@Autowired
	private Evenings evenings;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thePreviewListsTheDatesAndStoresNothing() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		assertThat(this.evenings.get(first + "/series/new")).hasStatusOk().bodyText().contains("每月第四个星期六");
		assertThat(this.evenings.get(first + "/series/preview?recurrence=MONTHLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("2026年11月28日 周六", "2026年12月26日 周六", "2027年1月23日 周六", "14:00–17:00")
			.doesNotContain("2027年2月27日");
		assertThat(this.evenings.series()).isEmpty();
	}

	@Test
	void thePreviewSaysWhatCannotBeAtTheField() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		for (String number : List.of("1", "13", "x", "")) {
			assertThat(this.evenings.get(first + "/series/preview?recurrence=MONTHLY&occurrences=" + number))
				.hasStatusOk()
				.bodyText()
				.contains("id=\"occurrences-error\"");
		}
		assertThat(this.evenings.get(first + "/series/preview?recurrence=DAILY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("id=\"recurrence-error\"");
	}

	@Test
	void aSeriesWithAnHourThatIsSkippedIsRefusedWithItsDay() {
		String first = this.evenings.draft("2027-03-07T02:30", "2027-03-07T05:00", "America/Los_Angeles");
		assertThat(this.evenings.get(first + "/series/preview?recurrence=WEEKLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("2027-03-14 那天")
			.doesNotContain("name=\"recurrence\" value");
		assertThat(this.evenings.post(first + "/series", Map.of("recurrence", "WEEKLY", "occurrences", "3"), "admin"))
			.hasStatus(409);
	}

	@Test
	void aTimeThatComesTwiceIsTheFirstAndThePreviewSaysSo() {
		String first = this.evenings.draft("2027-10-31T01:30", "2027-10-31T04:00", "America/Los_Angeles");
		assertThat(this.evenings.get(first + "/series/preview?recurrence=WEEKLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.containsOnlyOnce("按第一次算");
		this.evenings.make(first, "WEEKLY", 3);
		assertThat(this.jdbc.sql("select starts_at = '2027-11-07T08:30:00Z' from event where series_position = 2")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void isMadeAsDraftsWithReadableAddressesAndPublishedInOneClick() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "MONTHLY", 3);
		assertThat(this.evenings.series()).containsExactly("1 2026-11-28 14:00 DRAFT 读书会",
				"2 2026-12-26 14:00 DRAFT 读书会", "3 2027-01-23 14:00 DRAFT 读书会");
		assertThat(this.evenings.slugs()).containsExactly("dalian-2026-11-28-du-shu-hui",
				"dalian-2026-12-26-du-shu-hui", "dalian-2027-01-23-du-shu-hui");
		assertThat(this.evenings.get(first)).bodyText().contains("发布全部 3 份草稿").doesNotContain("/series/new");
		assertThat(this.evenings.post(first + "/series/publication", Map.of(), "admin")).hasStatus(302);
		assertThat(this.evenings.series()).allMatch((event) -> event.contains("PUBLISHED"));
		assertThat(this.evenings.audited("EventChange.Published")).isEqualTo(3);
		assertThat(this.evenings.audited("EventChange.SeriesMade")).isOne();
		assertThat(this.jdbc.sql("select count(*) from chapter_activity where slug like '%du-shu-hui'")
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void isPublicAtOnceWhereALeadWantsIt() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		assertThat(this.evenings.post(first + "/public-series", Map.of("recurrence", "FORTNIGHTLY", "occurrences", "2"),
				"admin"))
			.hasStatus(302);
		assertThat(this.evenings.series()).containsExactly("1 2026-11-28 14:00 PUBLISHED 读书会",
				"2 2026-12-12 14:00 PUBLISHED 读书会");
	}

	@Test
	void thePublicPageListsTheNextDates() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 4);
		this.evenings.post(first + "/series/publication", Map.of(), "admin");
		this.evenings.post(Evenings.EVENTS + "/dalian-2026-12-12-du-shu-hui/cancellation", Map.of("reason", "台风"),
				"admin");
		this.evenings.post(Evenings.EVENTS + "/dalian-2026-12-19-du-shu-hui/withdrawal", Map.of(), "admin");
		assertThat(this.mvc.get().uri("/events/dalian-2026-11-28-du-shu-hui")).hasStatusOk()
			.bodyText()
			.contains("接下来的场次", "/events/dalian-2026-12-05-du-shu-hui\"")
			.doesNotContain("2026-12-12-du-shu-hui\"", "2026-12-19-du-shu-hui\"");
	}

	@Test
	void anEventIsInOneSeriesOnly() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 2);
		assertThat(this.evenings.post(first + "/series", Map.of("recurrence", "WEEKLY", "occurrences", "3"), "admin"))
			.hasStatus(409);
		assertThat(this.evenings.get(first + "/series/new")).hasStatus(409);
		assertThat(this.evenings.series()).hasSize(2);
	}

}
