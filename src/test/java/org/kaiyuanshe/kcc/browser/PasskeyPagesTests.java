package org.kaiyuanshe.kcc.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Passkeys in a browser with a device that knows its user. */
@BrowserTest
class PasskeyPagesTests {

	private static final int PHONE = 360;

	private static final String WAY = "main form[data-passkey=get] button";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from passkey_owner").update();
	}

	@Test
	void aPasskeyIsAddedSignsInAndIsRemoved(Browser browser) {
		try (Screen lead = Screen.of(browser, this.port, PHONE)) {
			attachDevice(lead, true);
			lead.signIn("lead").open("/account/passkeys").fill("label", "我的手机").send("/account/passkeys");
			assertThat(lead.text()).contains("我的手机", "还没用过");
			assertThat(lead.overflow()).isZero();
			lead.open("/account").send("/logout").open("/login");
			lead.page().waitForNavigation(() -> lead.page().press(WAY, "Enter"));
			assertThat(lead.path()).isEqualTo("/manage");
			lead.open("/account/passkeys");
			assertThat(lead.text()).contains("上次使用");
			lead.send("/removal");
			assertThat(lead.text()).contains("还没有");
			lead.open("/account").send("/logout").open("/login");
			lead.page().waitForNavigation(() -> lead.page().press(WAY, "Enter"));
			assertThat(lead.path()).isEqualTo("/login");
			assertThat(lead.page().innerText("body")).contains("没有通过验证");
		}
	}

	@Test
	void aPasskeyIsAnAdminsSecondStep(Browser browser) {
		try (Screen admin = Screen.of(browser, this.port, PHONE)) {
			attachDevice(admin, true);
			admin.signIn("admin").open("/account/passkeys").fill("label", "Key").send("/account/passkeys");
			admin.open("/account").send("/logout").open("/login");
			admin.fill("email", "admin@kcc.example").fill("password", "open-source-2026").send("");
			assertThat(admin.path()).startsWith("/login/confirmation");
			admin.page().waitForNavigation(() -> admin.page().press(WAY, "Enter"));
			assertThat(admin.path()).isEqualTo("/admin");
		}
	}

	@Test
	void aDeviceThatDoesNotAnswerIsSaidOnThePage(Browser browser) {
		try (Screen lead = Screen.of(browser, this.port, PHONE)) {
			attachDevice(lead, false);
			lead.signIn("lead").open("/account/passkeys").fill("label", "Key");
			lead.page().press("main form[data-passkey] button", "Enter");
			lead.page().waitForSelector("[data-failed]:visible");
			assertThat(lead.value("label")).isEqualTo("Key");
		}
	}

	@Test
	void withoutScriptsThePageSaysSoAndTheSignInPageOffersNone(Browser browser) {
		try (Screen lead = Screen.withoutJavaScript(browser, this.port, PHONE)) {
			assertThat(lead.open("/login").page().locator(WAY).isVisible()).isFalse();
			lead.signIn("lead").open("/account/passkeys");
			assertThat(lead.text()).contains("在这里用不了通行密钥");
		}
	}

	/** A device of Chromium's own, which verifies its user or refuses to. */
	private static void attachDevice(Screen screen, boolean verifies) {
		CDPSession session = screen.page().context().newCDPSession(screen.page());
		session.send("WebAuthn.enable");
		JsonObject device = new JsonObject();
		device.addProperty("protocol", "ctap2");
		device.addProperty("transport", "internal");
		device.addProperty("hasResidentKey", true);
		device.addProperty("hasUserVerification", verifies);
		device.addProperty("isUserVerified", verifies);
		device.addProperty("automaticPresenceSimulation", true);
		JsonObject options = new JsonObject();
		options.add("options", device);
		session.send("WebAuthn.addVirtualAuthenticator", options);
	}

}
