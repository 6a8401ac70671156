package org.kaiyuanshe.kcc.audit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The log is found by each of its filters, and members read what is about them. */
@PortalTest
@Transactional
class AuditPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditedActions actions;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@ValueSource(strings = { "q=星图", "q=%E6%98%9F%E5%9B%BE%22", "who=sample-admin&subject=event/", "who=示例管理员&q=星图",
			"action=EventChange.Published&q=星图", "action=event:&subject=event/star",
			"from=2026-11-20&until=2026-11-20&q=星图", "subject=event/star-map" })
	void aLineIsFoundByWhatItSays(String query) {
		line("event/star-map", "EventChange.Published", "admin", "星图", null, List.of());
		assertThat(page("/admin/audit?" + query)).contains("event/star-map");
		assertThat(page("/en/admin/audit?" + query)).contains("event/star-map");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=图星", "q=100%25星图", "who=nobody", "action=EventChange.Drafted&q=星图",
			"from=2026-11-21&q=星图", "until=2026-11-19&q=星图", "subject=vent/star-map", "subject=event/star_map" })
	void andNotByWhatItDoesNotSay(String query) {
		line("event/star-map", "EventChange.Published", "admin", "星图", null, List.of());
		assertThat(page("/admin/audit?" + query)).doesNotContain("<code class=\"as-typed\">event/star-map");
	}

	@Test
	void beforeAndAfterAreFoundAndShown() {
		line("chapter/guangzhou", "ChapterProfileChanged", "lead", null, change(null, "旧的<b>介绍", "新的介绍"), List.of());
		assertThat(page("/admin/audit?q=旧的<b>介")).contains("<del class=\"as-typed\">旧的&lt;b&gt;介绍</del>",
				"<ins class=\"as-typed\">新的介绍</ins>", "改动 1 处", "城市社区");
		assertThat(page("/en/admin/audit?q=新的介绍")).contains("1 change", ">Chapter<");
	}

	@Test
	void theNextPageGoesOnWithTheSameFilter() {
		for (int number = 0; number < 51; number++) {
			line("event/star-" + number, "EventChange.Published", "admin", "星 图", null, List.of());
		}
		assertThat(page("/admin/audit?q=星 图")).contains("?q=%E6%98%9F%20%E5%9B%BE&amp;before=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "action=Nothing", "action=nothing:", "from=2026-02-30", "until=%2B999999999-12-31",
			"from=0001-01-01", "before=1", "after=1" })
	void whatTheFormDoesNotOfferIsRefused(String query) {
		assertThat(get("/admin/audit?" + query, "admin")).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "q=星", "q=%22%5C", "q=%F0%9F%98%80", "q=星%22&subject=event/" })
	void lessThanTwoCharactersAreAskedForMore(String query) {
		line("event/star-map", "EventChange.Published", "admin", "星图", null, List.of());
		assertThat(page("/admin/audit?" + query)).contains("id=\"q-error\"", "请至少写两个字")
			.doesNotContain("<code class=\"as-typed\">event/star-map");
		assertThat(get("/admin/audit.csv?" + query, "admin")).hasStatus(400);
	}

	@Test
	void theTableHasTheSameLinesSafeForSpreadsheetsAndIsWrittenDown() {
		line("event/star-map", "EventChange.Published", "admin", "=1+1 星图", change(null, "a", "b"), List.of());
		MvcTestResult answer = get("/admin/audit.csv?q=星图", "admin");
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("audit.csv");
		assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.startsWith("\uFEFF时间,谁,做了什么")
			.contains("发布活动,EventChange.Published,event/star-map,'=1+1 星图,Chapter intro.zh: a → b")
			.hasLineCount(2);
		assertThat(page("/admin/audit?action=AuditExported")).contains("1 ?q=%E6%98%9F%E5%9B%BE");
	}

	@Test
	void aMemberReadsWhatIsAboutThemAndNothingOfOthers() {
		UUID lead = this.people.member("lead");
		UUID other = this.people.member("member");
		line("event/star-map", "TeamAction.Cancelled", "admin", "因为另一个人",
				"[" + item(lead, "一", "二") + "," + item(other, "三", "第四样") + "]", List.of(lead, other));
		line("event/star-chart", "TeamAction.Cancelled", "admin", "与你有关", null, List.of(lead));
		line("event/elsewhere", "TeamAction.Cancelled", "admin", "与别人有关", null, List.of(other));
		assertThat(get("/account/history", "lead")).bodyText()
			.contains("event/star-map", "一", "二", "与你有关", "示例管理员")
			.doesNotContain("另一个人", "第四样", "event/elsewhere", "198.51.100");
		assertThat(get("/account/history", "admin")).bodyText().doesNotContain("event/star-map");
	}

	@Test
	void everyModuleThatWritesLinesHasAName() {
		assertThat(this.actions.byModule().keySet()).hasSizeGreaterThan(15)
			.allSatisfy((module) -> assertThat(this.messages.getMessage("audit.module." + module, null, Locale.ENGLISH))
				.isNotEmpty());
	}

	private void line(String subject, String action, String by, @Nullable String detail, @Nullable String changes,
			List<UUID> about) {
		this.jdbc
			.sql("""
					insert into audit_entry (id, at, by_member, action, subject, detail, changes, about, origin)
					values (uuidv7(), '2026-11-20T04:00:00Z', :by, :action, :subject, :detail, :changes::jsonb, :about::uuid[],
					        '198.51.100.0/24')
					""")
			.params(Map.of("by", this.people.member(by), "action", action, "subject", subject, "about",
					about.toArray(UUID[]::new)))
			.param("detail", detail)
			.param("changes", changes)
			.update();
	}

	private static String change(@Nullable UUID of, String before, String after) {
		return "[" + item(of, before, after) + "]";
	}

	private static String item(@Nullable UUID of, String before, String after) {
		return "{\"what\":\"Chapter\",\"property\":\"intro.zh\",\"before\":\"%s\",\"after\":\"%s\",\"of\":%s}"
			.formatted(before, after, (of != null) ? "\"" + of + "\"" : "null");
	}

	private String page(String address) {
		MvcTestResult answer = get(address, "admin");
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String address, String who) {
		return this.mvc.get()
			.uri(URI.create(address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E")))
			.with(this.people.as(who))
			.exchange();
	}

}
