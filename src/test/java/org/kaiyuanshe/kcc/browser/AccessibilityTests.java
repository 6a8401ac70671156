package org.kaiyuanshe.kcc.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every page passes axe's rules for WCAG 2.2 AA and fits its screen, on a phone and on a
 * desktop, light and dark.
 */
@BrowserTest
class AccessibilityTests {

	private static final int PHONE = 360;

	private static final int DESKTOP = 1280;

	private static final List<String> PUBLIC = List.of("/", "/chapters", "/chapters/guangzhou", "/chapters/nanjing",
			"/events", "/events?when=past", "/events/guangzhou-2023-10-21-tidb-meetup", "/events/coscon-2023",
			"/events/sample-guangzhou-lightning-talks", "/members/sample-member", "/recaps",
			"/recaps/three-cities-one-day", "/conferences", "/conferences/coscon-2023", "/workgroups",
			"/workgroups/kcc", "/workgroups/executive-committee", "/members", "/members/zhuang-biao-wei", "/about",
			"/start-a-chapter", "/code-of-conduct", "/code-of-conduct/reports/new",
			"/code-of-conduct/reports/new?about=/recaps/three-cities-one-day", "/contact", "/privacy",
			"/applications/new", "/applications/received", "/login", "/search", "/search?q=KCC",
			"/search?q=三城&kind=RECAP", "/search?q=zzzz", "/partners", "/partners/datawhale", "/resources",
			"/resources/event-guide", "/resources/kcc-resource-list", "/board", "/awards", "/projects",
			"/projects/ktoken", "/members/shi-yao", "/annual-reports", "/annual-reports/2023", "/statistics",
			"/nowhere");

	private static final List<String> LEAD = List.of("/manage", "/manage/chapters/guangzhou",
			"/manage/chapters/guangzhou/profile", "/manage/chapters/guangzhou/chat-group",
			"/manage/chapters/guangzhou/team", "/manage/chapters/guangzhou/hand-over",
			"/manage/chapters/guangzhou/departure", "/manage/chapters/guangzhou/press",
			"/manage/chapters/guangzhou/recaps", "/manage/chapters/guangzhou/recaps/new",
			"/manage/chapters/guangzhou/reports", "/manage/chapters/guangzhou/statistics",
			"/manage/chapters/guangzhou/co-hosting", "/manage/chapters/guangzhou/announcement",
			"/manage/chapters/guangzhou/events/new",
			"/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks",
			"/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/programme",
			"/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day",
			"/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/copies/new",
			"/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/series/new",
			"/manage/chapters/guangzhou/events/sample-guangzhou-lightning-talks/series/preview?recurrence=MONTHLY&occurrences=4",
			"/account/calendar", "/account", "/account/export", "/account/sessions", "/account/email",
			"/account/password", "/account/passkeys", "/login/confirmation", "/account/consents",
			"/manage/chapters/guangzhou/partners", "/manage/chapters/guangzhou/partners/new", "/account/history",
			"/account/providers", "/manage/chapters/guangzhou/partners/tidb-community",
			"/manage/chapters/guangzhou/partners/tidb-community/edit", "/manage/chapters/guangzhou/materials");

	private static final List<String> ADMIN = List.of("/admin", "/admin/applications", "/admin/mail", "/admin/jobs",
			"/admin/audit", "/admin/chapters", "/admin/cases", "/admin/press", "/admin/conduct", "/admin/photos",
			"/admin/code-of-conduct", "/admin/code-of-conduct/versions/new", "/admin/conferences",
			"/admin/conferences/new", "/admin/conferences/coscon-2023", "/admin/reports", "/admin/partners",
			"/admin/partners/datawhale", "/admin/resources", "/admin/resources/new", "/admin/resources/event-guide",
			"/admin/materials", "/account/profile", "/account/deletion", "/admin/members", "/admin/members/new",
			"/admin/members/shi-yao", "/admin/members/shi-yao/memberships/new", "/admin/organisation",
			"/admin/organisation/board/2018", "/admin/organisation/board/2018/seats/new",
			"/admin/organisation/awards/coscon-star", "/admin/organisation/awards/coscon-star/grants/new",
			"/admin/organisation/projects/ktoken", "/admin/organisation/projects/ktoken/years/2023",
			"/admin/organisation/contacts/new", "/admin/workgroups", "/admin/workgroups/media",
			"/manage/workgroups/media", "/manage/workgroups/media/profile", "/manage/workgroups/media/team",
			"/manage/workgroups/media/years/2023", "/admin/annual-reports", "/admin/annual-reports/2023",
			"/admin/annual-reports/2023/sections/coscon", "/manage/annual-reports/2023/coscon", "/admin/statistics",
			"/manage", "/admin/accounts", "/admin/content",
			"/admin/content?about=/events/sample-guangzhou-lightning-talks");

	@LocalServerPort
	private int port;

	static Stream<Arguments> people() {
		return Stream.of(arguments("", PUBLIC), arguments("lead", LEAD), arguments("root", ADMIN));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("people")
	void pagesAreForEveryone(String who, List<String> paths, Browser browser) {
		try (Screen screen = Screen.of(browser, this.port, PHONE)) {
			if (!who.isEmpty()) {
				screen.signIn(who);
			}
			paths.forEach((path) -> check(screen, path));
		}
	}

	/**
	 * In one language on a phone, in the other on a dark desktop, every other page the
	 * other way round; all four with {@code -Daxe.all=true}.
	 */
	private static void check(Screen screen, String path) {
		boolean all = Boolean.getBoolean("axe.all");
		boolean turned = path.hashCode() % 2 == 0;
		check(screen, path, all || turned, all || !turned);
		check(screen, "/en" + path, all || !turned, all || turned);
	}

	private static void check(Screen screen, String path, boolean phone, boolean desktop) {
		screen.open(path);
		if (phone) {
			checkNow(screen.resize(PHONE, ColorScheme.LIGHT), path + " on a phone");
		}
		if (desktop) {
			checkNow(screen.resize(DESKTOP, ColorScheme.DARK), path + " on a dark desktop");
		}
	}

	private static void checkNow(Screen screen, String what) {
		assertThat(screen.violations()).as(what).isEmpty();
		assertThat(screen.overflow()).as("%s is wider than its screen", what).isLessThanOrEqualTo(0);
	}

}
