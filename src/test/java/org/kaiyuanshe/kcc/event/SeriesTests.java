package org.kaiyuanshe.kcc.event;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Events that are made, changed, published and cancelled together (R9). */
@PortalTest
@Import(People.class)
@Transactional
class SeriesTests {

	private static final String EVENTS = "/manage/chapters/dalian/events";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Test
	void thePreviewListsTheDatesAndStoresNothing() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		assertThat(get(first + "/series/new")).hasStatusOk().bodyText().contains("每月第四个星期六");
		assertThat(get(first + "/series/preview?recurrence=MONTHLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("2026年11月28日 周六", "2026年12月26日 周六", "2027年1月23日 周六", "14:00–17:00")
			.doesNotContain("2027年2月27日");
		assertThat(series()).isEmpty();
	}

	@Test
	void thePreviewSaysWhatCannotBeAtTheField() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		for (String number : List.of("1", "13", "x", "")) {
			assertThat(get(first + "/series/preview?recurrence=MONTHLY&occurrences=" + number)).hasStatusOk()
				.bodyText()
				.contains("id=\"occurrences-error\"");
		}
		assertThat(get(first + "/series/preview?recurrence=DAILY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("id=\"recurrence-error\"");
	}

	@Test
	void aSeriesWithAnHourThatIsSkippedIsRefusedWithItsDay() {
		String first = draft("2027-03-07T02:30", "2027-03-07T05:00", "America/Los_Angeles");
		assertThat(get(first + "/series/preview?recurrence=WEEKLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.contains("2027-03-14 那天")
			.doesNotContain("name=\"recurrence\" value");
		assertThat(post(first + "/series", Map.of("recurrence", "WEEKLY", "occurrences", "3"), "admin")).hasStatus(409);
	}

	@Test
	void aTimeThatComesTwiceIsTheFirstAndThePreviewSaysSo() {
		String first = draft("2027-10-31T01:30", "2027-10-31T04:00", "America/Los_Angeles");
		assertThat(get(first + "/series/preview?recurrence=WEEKLY&occurrences=3")).hasStatusOk()
			.bodyText()
			.containsOnlyOnce("按第一次算");
		make(first, "WEEKLY", 3);
		assertThat(this.jdbc.sql("select starts_at = '2027-11-07T08:30:00Z' from event where series_position = 2")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void isMadeAsDraftsWithReadableAddressesAndPublishedInOneClick() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "MONTHLY", 3);
		assertThat(series()).containsExactly("1 2026-11-28 14:00 DRAFT 读书会", "2 2026-12-26 14:00 DRAFT 读书会",
				"3 2027-01-23 14:00 DRAFT 读书会");
		assertThat(slugs()).containsExactly("dalian-2026-11-28-du-shu-hui", "dalian-2026-12-26-du-shu-hui",
				"dalian-2027-01-23-du-shu-hui");
		assertThat(get(first)).bodyText().contains("发布全部 3 份草稿").doesNotContain("/series/new");
		assertThat(post(first + "/series/publication", Map.of(), "admin")).hasStatus(302);
		assertThat(series()).allMatch((event) -> event.contains("PUBLISHED"));
		assertThat(audited("EventChange.Published")).isEqualTo(3);
		assertThat(audited("EventChange.SeriesMade")).isOne();
		assertThat(this.jdbc.sql("select count(*) from chapter_activity where slug like '%du-shu-hui'")
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void isPublicAtOnceWhereALeadWantsIt() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		assertThat(post(first + "/public-series", Map.of("recurrence", "FORTNIGHTLY", "occurrences", "2"), "admin"))
			.hasStatus(302);
		assertThat(series()).containsExactly("1 2026-11-28 14:00 PUBLISHED 读书会", "2 2026-12-12 14:00 PUBLISHED 读书会");
	}

	@Test
	void thePublicPageListsTheNextDates() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 4);
		post(first + "/series/publication", Map.of(), "admin");
		post(EVENTS + "/dalian-2026-12-12-du-shu-hui/cancellation", Map.of("reason", "台风"), "admin");
		post(EVENTS + "/dalian-2026-12-19-du-shu-hui/withdrawal", Map.of(), "admin");
		assertThat(this.mvc.get().uri("/events/dalian-2026-11-28-du-shu-hui")).hasStatusOk()
			.bodyText()
			.contains("接下来的场次", "/events/dalian-2026-12-05-du-shu-hui\"")
			.doesNotContain("2026-12-12-du-shu-hui\"", "2026-12-19-du-shu-hui\"");
	}

	@Test
	void anEventIsInOneSeriesOnly() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 2);
		assertThat(post(first + "/series", Map.of("recurrence", "WEEKLY", "occurrences", "3"), "admin")).hasStatus(409);
		assertThat(get(first + "/series/new")).hasStatus(409);
		assertThat(series()).hasSize(2);
	}

	@Test
	void aChangeOfOneLeavesTheOthersAlone() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 3);
		assertThat(change(slugs().get(1), "共读", "2026-12-05T15:00", "2026-12-05T18:00", false)).hasStatus(302);
		assertThat(series()).containsExactly("1 2026-11-28 14:00 DRAFT 读书会", "2 2026-12-05 15:00 DRAFT 共读",
				"3 2026-12-12 14:00 DRAFT 读书会");
	}

	@Test
	void aChangeOfAllFollowingKeepsTheirDaysAndTheCancelledOnes() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 4);
		post(first + "/series/publication", Map.of(), "admin");
		post(EVENTS + "/" + slugs().get(2) + "/cancellation", Map.of("reason", "台风"), "admin");
		assertThat(change(slugs().get(1), "共读", "2026-12-06T15:00", "2026-12-06T18:00", true)).hasStatus(302);
		assertThat(series()).containsExactly("1 2026-11-28 14:00 PUBLISHED 读书会", "2 2026-12-06 15:00 PUBLISHED 共读",
				"3 2026-12-12 14:00 CANCELLED 读书会", "4 2026-12-19 15:00 PUBLISHED 共读");
		assertThat(audited("EventChange.Rescheduled")).isEqualTo(2);
	}

	@Test
	void aChangeToAnHourThatIsSkippedSomewhereChangesNothing() {
		String first = draft("2027-03-07T19:00", "2027-03-07T21:00", "America/Los_Angeles");
		make(first, "WEEKLY", 3);
		assertThat(change(slugs().get(0), "夜谈", "2027-03-07T02:30", "2027-03-07T05:00", true)).hasStatus(409)
			.bodyText()
			.contains("2027-03-14 那天", "value=\"夜谈\"");
	}

	@Test
	void whoeverSavedMeanwhileIsNotOverwritten() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 3);
		long seen = stamp();
		change(slugs().get(2), "加场", "2026-12-12T14:00", "2026-12-12T17:00", false);
		assertThat(change(slugs().get(0), "共读", "2026-11-28T14:00", "2026-11-28T17:00", true, seen)).hasStatus(409)
			.bodyText()
			.contains("打开表单之后", "value=\"共读\"", "name=\"seen\" value=\"" + stamp() + "\"");
	}

	@Test
	void theRestOfASeriesIsCancelledWithOneReason() {
		String first = draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		make(first, "WEEKLY", 4);
		post(first + "/series/publication", Map.of(), "admin");
		post(EVENTS + "/" + slugs().get(3) + "/withdrawal", Map.of(), "admin");
		String second = EVENTS + "/" + slugs().get(1);
		assertThat(post(second + "/series/cancellation", Map.of("reason", " "), "admin")).hasStatusOk()
			.bodyText()
			.contains("series-cancellation-reason-error");
		assertThat(post(second + "/series/cancellation", Map.of("reason", "场地停业"), "admin")).hasStatus(302);
		assertThat(series()).extracting((event) -> event.split(" ")[3])
			.containsExactly("PUBLISHED", "CANCELLED", "CANCELLED", "DRAFT");
		assertThat(this.mvc.get().uri("/events/" + slugs().get(2))).bodyText().contains("场地停业");
	}

	private MvcTestResult change(String slug, String title, String start, String end, boolean following) {
		return change(slug, title, start, end, following, stampAfter(slug));
	}

	private MvcTestResult change(String slug, String title, String start, String end, boolean following, long seen) {
		MvcTestResult answer = post(EVENTS + "/" + slug,
				Map.of("title", title, "start", start, "end", end, "zone", zone(slug), "mode", "ONLINE", "test",
						"false", "version", version(slug), "following", String.valueOf(following), "seen",
						String.valueOf(seen)),
				"admin");
		this.entities.clear();
		return answer;
	}

	private void make(String first, String recurrence, int occurrences) {
		assertThat(post(first + "/series", Map.of("recurrence", recurrence, "occurrences", String.valueOf(occurrences)),
				"admin"))
			.hasStatus(302);
	}

	private String draft(String start, String end, String zone) {
		return post(EVENTS,
				Map.of("title", "读书会", "start", start, "end", end, "zone", zone, "mode", "ONLINE", "test", "false"),
				"admin")
			.getResponse()
			.getRedirectedUrl();
	}

	private List<String> series() {
		return this.jdbc.sql("""
				select series_position || to_char(start_local, ' YYYY-MM-DD HH24:MI ') || status || ' ' || title_zh
				from event where series_id is not null order by series_position
				""").query(String.class).list();
	}

	private List<String> slugs() {
		return this.jdbc.sql("select slug from event where series_id is not null order by series_position")
			.query(String.class)
			.list();
	}

	private String zone(String slug) {
		return this.jdbc.sql("select zone from event where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	private String version(String slug) {
		return this.jdbc.sql("select version from event where slug = :slug")
			.param("slug", slug)
			.query(String.class)
			.single();
	}

	/** How what follows the first stands. */
	private long stamp() {
		return stampAfter(slugs().getFirst());
	}

	private long stampAfter(String slug) {
		String page = body(EVENTS + "/" + slug + "/edit");
		return page.contains("name=\"seen\"")
				? Long.parseLong(page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1")) : 0;
	}

	private String body(String address) {
		try {
			return get(address).getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int audited(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action and subject like '%du-shu-hui'")
			.param("action", action)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult get(String address) {
		this.entities.flush();
		return this.mvc.get().uri(address).with(this.people.as("admin")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form, String role) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(role)));
	}

}
