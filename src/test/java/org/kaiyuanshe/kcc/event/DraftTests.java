package org.kaiyuanshe.kcc.event;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Copies of events, and drafts that are dropped. */
@PortalTest
@Transactional
class DraftTests {

	private static final String EVENTS = "/manage/chapters/guangzhou/events/";

	private static final String TALKS = EVENTS + "sample-guangzhou-lightning-talks";

	private static final String DRAFT = EVENTS + "sample-guangzhou-hardware-day";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theFormOfACopyHasEverythingButTheDates() {
		assertThat(get(TALKS)).bodyText().contains(TALKS + "/copies/new");
		assertThat(get(TALKS + "/copies/new")).hasStatusOk()
			.bodyText()
			.contains("action=\"" + TALKS + "/copies\"", "闪电演讲", "江边咖啡馆", "Asia/Shanghai")
			.containsPattern("id=\"start\"[^>]*value=\"\"")
			.containsPattern("id=\"end\"[^>]*value=\"\"");
	}

	@Test
	void aCopyWithoutADateIsAskedForIt() {
		int before = count("event");
		assertThat(post(TALKS + "/copies",
				Map.of("title", "再来一次", "zone", "Asia/Shanghai", "mode", "ONLINE", "test", "false"), "lead"))
			.hasStatusOk()
			.bodyText()
			.contains("id=\"start-error\"", "value=\"再来一次\"", "action=\"" + TALKS + "/copies\"");
		assertThat(count("event")).isEqualTo(before);
	}

	@Test
	void aCopyIsADraftWithThePeopleAndPartnersAndNothingThatHappened() {
		MvcTestResult copied = copy(TALKS);
		assertThat(copied).hasStatus(302);
		String slug = slug(copied);
		assertThat(one("status || announced from event where slug = '" + slug + "'")).isEqualTo("DRAFTfalse");
		for (String table : List.of("event_person", "event_partner", "event_agenda_item")) {
			assertThat(namesOf(table, slug)).isNotEmpty().isEqualTo(namesOf(table, "sample-guangzhou-lightning-talks"));
		}
		assertThat(one("count(*) from event_co_host h join event e on e.id = h.event_id where e.slug = '" + slug + "'"))
			.isEqualTo("0");
		assertThat(one("detail from audit_entry where action = 'EventChange.Copied'"))
			.isEqualTo("sample-guangzhou-lightning-talks");
	}

	@Test
	void aCopyShowsTheSamePictureAndADraftIsDeletedWithItsPicture() {
		this.jdbc.sql("""
				with taken as (insert into photo (id, version, width, height, uploaded_at, sample)
				               values (uuidv7(), 0, 800, 600, now(), true) returning id)
				insert into event_cover (event_id, photo_id)
				select e.id, taken.id from event e, taken where e.slug = 'sample-guangzhou-hardware-day'
				""").update();
		String shown = "count(distinct photo_id) || ' of ' || count(*) from event_cover";
		copy(DRAFT);
		assertThat(one(shown)).isEqualTo("1 of 2");
		assertThat(post(DRAFT + "/deletion", Map.of(), "lead")).hasStatus(302);
		assertThat(one(shown)).isEqualTo("1 of 1");
	}

	@Test
	void whatHappenedIsNotCopied() {
		String past = slug(copy(EVENTS + "sample-guangzhou-first-pull-request"));
		assertThat(one("(recap_zh is null and estimate is null)::text from event where slug = '" + past + "'"))
			.isEqualTo("true");
	}

	@Test
	void aDraftThatNobodyWasToldOfCanBeDeleted() {
		assertThat(get(DRAFT)).bodyText().contains(DRAFT + "/deletion");
		assertThat(post(DRAFT + "/deletion", Map.of(), "lead")).hasStatus(302);
		assertThat(get(DRAFT)).hasStatus(404);
		assertThat(one("subject from audit_entry where action = 'EventChange.Deleted'"))
			.isEqualTo("event/sample-guangzhou-hardware-day");
	}

	@Test
	void whatWasEverPublicIsNotDeleted() {
		assertThat(post(TALKS + "/deletion", Map.of(), "lead")).hasStatus(409);
		assertThat(post(TALKS + "/withdrawal", Map.of(), "lead")).hasStatus(302);
		assertThat(get(TALKS)).bodyText().doesNotContain("/deletion");
		assertThat(post(TALKS + "/deletion", Map.of(), "lead")).hasStatus(409);
	}

	@Test
	void aDraftThatAnInvitedChapterHasSeenIsNotDeleted() {
		assertThat(post(DRAFT + "/co-hosts", Map.of("guest", "chengdu"), "lead")).hasStatus(302);
		assertThat(get(DRAFT)).bodyText().doesNotContain("/deletion");
		assertThat(post(DRAFT + "/deletion", Map.of(), "lead")).hasStatus(409);
	}

	private MvcTestResult copy(String event) {
		return post(event + "/copies", Map.of("title", "再来一次", "zone", "Asia/Shanghai", "mode", "ONLINE", "test",
				"false", "start", "2027-03-06T14:00", "end", "2027-03-06T17:00"), "lead");
	}

	private static String slug(MvcTestResult drafted) {
		String page = drafted.getResponse().getRedirectedUrl();
		return page.substring(page.lastIndexOf('/') + 1);
	}

	private List<String> namesOf(String table, String slug) {
		return this.jdbc
			.sql("select (to_jsonb(p) - 'event_id')::text from " + table
					+ " p join event e on e.id = p.event_id where e.slug = :slug order by p.position")
			.param("slug", slug)
			.query(String.class)
			.list();
	}

	private int count(String table) {
		return Integer.parseInt(one("count(*) from " + table));
	}

	private String one(String what) {
		return this.jdbc.sql("select " + what).query(String.class).single();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(this.people.as("lead")).exchange();
	}

	private MvcTestResult post(String address, Map<String, String> form, String role) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		form.forEach(request::param);
		return this.mvc.perform(request.with(this.people.as(role)));
	}

}
