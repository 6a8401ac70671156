package org.kaiyuanshe.kcc.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.photo.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A lead fills the gallery of a recap from a phone (R12). */
@BrowserTest
class GalleryTests {

	private static final int PHONE = 360;

	private static final UUID RECAP = new UUID(7, 77);

	private static final String PAGE = "/manage/chapters/guangzhou/recaps/browser-gallery";

	private static final String ITEMS = "main [data-order] > li";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void draftARecap() {
		this.jdbc.sql("""
				insert into recap (id, version, slug, chapter_id, status, title_zh, body_zh, dated, sample)
				select :id, 0, 'browser-gallery', id, 'DRAFT', '长桌', E'## 开场\n\n**大家**都来了。', true, true
				from chapter where slug = 'guangzhou'
				""").param("id", RECAP).update();
	}

	@AfterEach
	void forget() {
		List<UUID> photos = photos();
		this.jdbc.sql("delete from recap_photo where recap_id = :id").param("id", RECAP).update();
		this.jdbc.sql("delete from recap where id = :id").param("id", RECAP).update();
		if (!photos.isEmpty()) {
			this.jdbc.sql("delete from photo where id in (:photos)").param("photos", photos).update();
		}
	}

	@Test
	void eachFileShowsItsProgressAndWhatIsWrongWithIt(Browser browser) {
		try (Screen lead = phone(browser, true)) {
			choose(lead, picture("one.jpg", 300), new FilePayload("two.jpg", "image/jpeg", "<p>two</p>".getBytes()),
					picture("three.jpg", 400));
			lead.page().click("main form[data-photos] button");
			Locator lines = lead.page().locator("main [data-progress] li");
			lines.filter(new Locator.FilterOptions().setHasText("three.jpg: 上传好了")).waitFor();
			assertThat(lines.allInnerTexts()).hasSize(3)
				.anySatisfy((line) -> assertThat(line).contains("one.jpg: 上传好了"))
				.anySatisfy((line) -> assertThat(line).contains("two.jpg：只收 JPEG、PNG 和 WebP"));
			assertThat(lines.locator("progress[value='1']").count()).isEqualTo(3);
			assertThat(lead.overflow()).isZero();
			assertThat(photos()).hasSize(2);
			choose(lead, picture("four.jpg", 500));
			lead.page().waitForNavigation(() -> lead.page().click("main form[data-photos] button"));
			assertThat(lead.page().locator(ITEMS).count()).isEqualTo(3);
		}
	}

	@ParameterizedTest(name = "with JavaScript: {0}")
	@ValueSource(booleans = { true, false })
	void photosAreOrderedByButtons(boolean javaScript, Browser browser) {
		try (Screen lead = phone(browser, javaScript)) {
			choose(lead, picture("one.jpg", 300), picture("two.jpg", 400), picture("three.jpg", 500));
			lead.page().waitForNavigation(() -> lead.page().press("main form[data-photos] button", "Enter"));
			List<UUID> before = photos();
			assertThat(before).hasSize(3);
			press(lead, "往后：第 1 张");
			press(lead, "往前：第 3 张");
			assertThat(photos()).containsExactly(before.get(1), before.get(2), before.get(0));
			assertThat(lead.page().locator(ITEMS).first().getAttribute("data-place"))
				.contains(before.get(1).toString());
			assertThat(lead.overflow()).isZero();
		}
	}

	@Test
	void theArticleIsCopiedWithItsHeadings(Browser browser) {
		try (Screen lead = phone(browser, true)) {
			lead.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			lead.open(PAGE + "/copy");
			lead.page().click("main button[data-copy-from]");
			lead.page().locator("main button[data-copy-from]:has-text('复制好了')").waitFor();
			String copied = (String) lead.page().evaluate("""
					async () => {
					  const [item] = await navigator.clipboard.read();
					  return await (await item.getType('text/html')).text();
					}""");
			assertThat(copied).contains("<h2", "开场", "<strong", "大家").doesNotContain("class=", "<script");
		}
	}

	private Screen phone(Browser browser, boolean javaScript) {
		Screen screen = javaScript ? Screen.of(browser, this.port, PHONE)
				: Screen.withoutJavaScript(browser, this.port, PHONE);
		return screen.signIn("lead").open(PAGE);
	}

	private static void choose(Screen lead, FilePayload... files) {
		lead.page().setInputFiles("main input[type=file]", files);
	}

	private static void press(Screen lead, String label) {
		lead.page().waitForNavigation(() -> lead.page().press("main button[aria-label='" + label + "']", "Enter"));
	}

	private static FilePayload picture(String name, int width) {
		return new FilePayload(name, "image/jpeg", Pictures.jpeg(width, 200));
	}

	private List<UUID> photos() {
		return this.jdbc.sql("select photo_id from recap_photo where recap_id = :id order by position")
			.param("id", RECAP)
			.query(UUID.class)
			.list();
	}

}
