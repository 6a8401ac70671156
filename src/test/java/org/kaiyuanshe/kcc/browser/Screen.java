package org.kaiyuanshe.kcc.browser;

import java.util.List;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/** One person's browser window, with the things that people do in it. */
final class Screen implements AutoCloseable {

	private static final String PASSWORD = "open-source-2026";

	private static final int HEIGHT = 800;

	private final BrowserContext context;

	private final String origin;

	private final Page page;

	private final boolean scripts;

	private Screen(Browser browser, int port, NewContextOptions options) {
		this.scripts = !Boolean.FALSE.equals(options.javaScriptEnabled);
		this.context = browser.newContext(options);
		this.origin = "http://localhost:" + port;
		this.page = this.context.newPage();
		this.page.setDefaultTimeout(15_000);
	}

	static Screen of(Browser browser, int port, int width) {
		return new Screen(browser, port,
				new NewContextOptions().setViewportSize(width, HEIGHT).setReducedMotion(ReducedMotion.REDUCE));
	}

	static Screen withoutJavaScript(Browser browser, int port, int width) {
		return new Screen(browser, port,
				new NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(false));
	}

	boolean runsScripts() {
		return this.scripts;
	}

	Page page() {
		return this.page;
	}

	Screen open(String path) {
		this.page.navigate(this.origin + path);
		return this;
	}

	/** Signs in as one of the sample accounts: "lead", "admin", "member" or "root". */
	Screen signIn(String who) {
		open("/login");
		fill("email", who + "@kcc.example");
		fill("password", PASSWORD);
		send("");
		return path().startsWith("/login/confirmation") ? confirm() : this;
	}

	/** The second step of an admin; a sample account's code stands on the page. */
	private Screen confirm() {
		send("/codes");
		fill("code", this.page.innerText("[data-sample-code]"));
		this.page.waitForNavigation(() -> this.page.press("main form[action$='/code'] button", "Enter"));
		return this;
	}

	Screen fill(String field, String text) {
		this.page.fill("main [name='%s']".formatted(field), text);
		return this;
	}

	/** Fills a field of the form whose address ends with those words. */
	Screen write(String action, String field, String text) {
		this.page.fill("main form[action$='%s'] [name='%s']".formatted(action, field), text);
		return this;
	}

	/** Opens what the form with that address is folded into. */
	Screen unfold(String action) {
		this.page.locator("main details:has(form[action$='%s']) > summary".formatted(action)).press("Enter");
		return this;
	}

	/** Picks one of a few. */
	Screen pick(String field, String value) {
		return check("main input[type=radio][name='%s'][value='%s']".formatted(field, value));
	}

	/** With the keyboard, which works wherever the page has been scrolled to. */
	private Screen check(String selector) {
		if (!this.page.isChecked(selector)) {
			this.page.press(selector, "Space");
		}
		assertThat(this.page.isChecked(selector)).as(selector).isTrue();
		return this;
	}

	Screen choose(String field, String value) {
		this.page.selectOption("main select[name='%s']".formatted(field), value);
		return this;
	}

	Screen tick(String field) {
		return check("main input[type=checkbox][name='%s']".formatted(field));
	}

	/**
	 * Sends the form whose address holds those words, with the keyboard, and waits for
	 * the next page.
	 */
	Screen send(String action) {
		String button = "main form[action*='%s'] button[type=submit]".formatted(action);
		this.page.waitForNavigation(
				() -> this.page.press(action.isEmpty() ? "main form button[type=submit]" : button, "Enter"));
		return this;
	}

	Screen follow(String words) {
		this.page.waitForNavigation(() -> this.page.press("main a:has-text(\"%s\")".formatted(words), "Enter"));
		return this;
	}

	String text() {
		return this.page.innerText("main");
	}

	String value(String field) {
		return this.page.inputValue("main [name='%s']".formatted(field));
	}

	String path() {
		return this.page.url().substring(this.origin.length());
	}

	/** Shows the same page on a screen of that width in those colours. */
	Screen resize(int width, ColorScheme colours) {
		this.page.setViewportSize(width, HEIGHT);
		this.page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
		return this;
	}

	/** How far the page is wider than the window, in pixels. */
	int overflow() {
		return (Integer) this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
	}

	/** What axe finds against WCAG 2.2 AA, rule by rule with the elements. */
	List<String> violations() {
		// The new mode opens a second page for each analysis, which takes seconds; there
		// are no frames to look into.
		return new AxeBuilder(this.page).setLegacyMode(true)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations()
			.stream()
			.map(Screen::described)
			.toList();
	}

	private static String described(Rule rule) {
		return rule.getId() + ": "
				+ rule.getNodes().stream().map((node) -> node.getTarget().toString()).collect(Collectors.joining(", "));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
