package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What leads say about their chapter is shown as they typed it, and never acts. */
@ServerTest
class ProfileXssTests {

	private static final String MANAGE = "/manage/chapters/dalian";

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor admin;

	static List<XssTests.Payload> payloads() throws IOException {
		return XssTests.payloads();
	}

	@BeforeEach
	void arrive() {
		this.admin = Visitor.signedIn(this.port, "admin");
	}

	@AfterEach
	void leave() {
		this.admin.close();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void aChapterShowsWhatItsLeadTyped(XssTests.Payload payload) {
		String text = payload.text();
		String shorter = text.substring(0, Math.min(text.length(), 40));
		Map<String, String> form = new HashMap<>(Map.of("intro", text, "introEn", text, "contact", text, "contactEn",
				text, "hue", "1", "links[0].url", "https://code.example/\"'<x>", "links[0].label", shorter,
				"places[0].name", text, "places[0].address", text, "version", version()));
		// Shown again with its errors, then on the chapter's page.
		form.put("mailbox", text);
		check(this.admin.post(MANAGE + "/profile", form), text);
		form.remove("mailbox");
		form.put("links[0].url", "https://code.example/x");
		assertThat(this.admin.post(MANAGE + "/profile", form).statusCode()).isEqualTo(302);
		assertThat(this.admin.post(MANAGE + "/chat-group/contact", Map.of("contact", shorter, "note", shorter))
			.statusCode()).isEqualTo(302);
		for (String language : List.of("", "/en")) {
			check(this.admin.get(language + "/chapters/dalian"), text);
			check(this.admin.get(language + MANAGE + "/profile"), text);
			check(this.admin.get(language + MANAGE + "/chat-group"), shorter);
		}
	}

	private static void check(HttpResponse<String> page, String text) {
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(Markup.findings(page.body())).isEmpty();
		assertThat(page.body()).doesNotContain("829348951");
		assertThat(HtmlUtils.htmlUnescape(page.body())).contains(text.strip());
	}

	private String version() {
		return this.jdbc.sql("select version::text from chapter where slug = 'dalian'").query(String.class).single();
	}

}
