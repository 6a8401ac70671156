package org.kaiyuanshe.kcc.content;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.Facts;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The same software is another community's portal, and says nothing of the first one. */
@ServerTest
@TestPropertySource(properties = "portal.content=kubesphere")
class SecondPackTests {

	private static final Pattern THE_FIRST_COMMUNITY = Pattern.compile("(?i).{0,40}(kcc|开源社|kaiyuanshe).{0,40}");

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)|<loc>http://[^/]+(/[^<]*)");

	/**
	 * Letters by chance, which may spell anything, and what a right is called in forms.
	 */
	private static final Pattern RANDOM = Pattern
		.compile("name=\"_csrf\"\\s+value=\"[^\"]*\"|[\\w-]{22}\\.[\\w-]{22}|(?<=/)[\\w-]{43}(?![\\w-])"
				+ "|(?:id|for|value)=\"[\\w-]*KCC_ADMIN\"");

	private static final Pattern NO_TEXT = Pattern.compile("/webjars/.*|/js/.*|.*\\.png|.*/logout|/photos/.*");

	private static final List<String> DOORS = List.of("/", "/en/", "/sitemap.xml", "/feed.atom", "/calendar.ics",
			"/recaps/feed.atom", "/robots.txt", "/site.webmanifest", "/api/v1/openapi.json", "/api/v1/chapters",
			"/api/v1/chapters/shanghai", "/api/v1/events", "/api/v1/recaps", "/api/v1/workgroups", "/api/v1/partners",
			"/api/v1/nothing", "/nothing", "/en/nothing", "/search?q=%00", "/search?q=shanghai", "/en/search?q=zzz",
			"/login", "/login?error", "/applications/new", "/en/applications/new", "/start-a-chapter",
			"/code-of-conduct/reports/new", "/chapters/shanghai/calendar.ics", "/chapters/shanghai/feed.atom",
			"/account", "/manage", "/en/manage", "/admin", "/en/admin", "/admin/mail", "/admin/audit",
			"/admin/chapters.csv");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "visitor", "root" })
	void noPageNamesTheFirstCommunity(String who) {
		try (Visitor visitor = visitor(who)) {
			if (who.equals("root")) {
				visitor.get("/admin/jobs");
				visitor.post("/admin/jobs/inactivity/runs", Map.of());
			}
			Map<String, String> traces = new TreeMap<>();
			Set<String> read = crawl(visitor, traces);
			assertThat(traces).isEmpty();
			assertThat(read).contains("/chapters/shanghai", "/en/chapters/chengdu", "/code-of-conduct", "/workgroups")
				.hasSizeGreaterThan(100);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<h1>KCC@广州</h1>", "开源社区", "mailto:kcc@example.org", "href=\"https://kaiyuanshe.cn\"" })
	void aNameOfTheFirstCommunityWouldBeSeen(String page) {
		assertThat(traces(RANDOM.matcher(page).replaceAll(""))).isNotEmpty();
	}

	@Test
	void everyFactOfItsRecordIsOnItsPage() {
		try (Visitor visitor = new Visitor(this.port)) {
			assertThat(Facts.untold(Facts.read("facts-kubesphere.csv"), (path) -> visitor.get(path).body())).isEmpty();
		}
	}

	@Test
	void theTextsSpeakInItsWords() {
		try (Visitor visitor = Visitor.signedIn(this.port, "lead@kubesphere.example")) {
			assertThat(visitor.get("/chapters").body()).contains("共 3 个城市站", "每个城市站都由当地的伙伴自己办").doesNotContain("城市社区");
			assertThat(visitor.get("/en/chapters").body()).contains("3 stations").doesNotContain("3 chapters");
			assertThat(traces(RANDOM.matcher(visitor.get("/manage").body()).replaceAll(""))).isEmpty();
			assertThat(visitor.get("/manage/chapters/hangzhou/team").body()).contains("杭州站", "交接站长")
				.doesNotContain("负责人交接");
		}
	}

	private Visitor visitor(String who) {
		return who.equals("visitor") ? new Visitor(this.port)
				: Visitor.signedIn(this.port, who + "@kubesphere.example");
	}

	/** Follows every link without its parameters and returns what was read. */
	private static Set<String> crawl(Visitor visitor, Map<String, String> traces) {
		Queue<String> open = new ArrayDeque<>(DOORS);
		Set<String> known = new HashSet<>(DOORS);
		while (!open.isEmpty()) {
			String path = open.remove();
			String page = RANDOM.matcher(visitor.get(path).body()).replaceAll("");
			traces(page).forEach((trace) -> traces.put(path, trace));
			LINK.matcher(page)
				.results()
				.map(SecondPackTests::address)
				.filter((next) -> !NO_TEXT.matcher(next).matches())
				.filter(known::add)
				.forEach(open::add);
		}
		return known;
	}

	private static List<String> traces(String page) {
		return THE_FIRST_COMMUNITY.matcher(page).results().map(MatchResult::group).toList();
	}

	private static String address(MatchResult link) {
		String address = (link.group(1) != null) ? link.group(1) : link.group(2);
		return Arrays.stream(HtmlUtils.htmlUnescape(address).split("\\?")).findFirst().orElse("/");
	}

}
