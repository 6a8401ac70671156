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

/** What a team types into the programme of an event is text wherever it is shown. */
@ServerTest
class ProgrammeXssTests {

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
	void anEventShowsWhatItsTeamTypedAboutItsProgramme(XssTests.Payload payload) {
		String text = payload.text();
		String shorter = text.substring(0, Math.min(text.length(), 80));
		HttpResponse<String> drafted = this.admin.post("/manage/chapters/dalian/events",
				Map.of("title", "议程", "start", "2026-12-30T19:00", "end", "2026-12-30T21:00", "zone", "Asia/Shanghai",
						"mode", "ONLINE", "test", "false", "coordinates", "38.9, 121.6"));
		String event = this.admin.destination(drafted);
		Map<String, String> form = new HashMap<>(Map.of("agenda[0].title", shorter, "agenda[0].titleEn", shorter,
				"people[0].name", shorter, "people[0].role", shorter, "people[0].roleEn", shorter, "partners[0].name",
				shorter, "partners[0].nameEn", shorter, "partners[0].url", "https://code.example/\"'<x>", "version",
				"0"));
		// Shown again with its errors, then on the event's page.
		form.put("agenda[0].starts", text);
		check(this.admin.post(event + "/programme", form), text);
		form.remove("agenda[0].starts");
		form.put("partners[0].url", "https://code.example/x");
		assertThat(this.admin.post(event + "/programme", form).statusCode()).isEqualTo(302);
		for (String language : List.of("", "/en")) {
			check(this.admin.get(language + event), shorter);
			check(this.admin.get(language + event + "/programme"), shorter);
		}
		String slug = event.substring(event.lastIndexOf('/') + 1);
		for (String table : List.of("event_agenda_item", "event_person", "event_partner")) {
			this.jdbc.sql("delete from " + table + " where event_id = (select id from event where slug = :slug)")
				.param("slug", slug)
				.update();
		}
		this.jdbc.sql("delete from search_document where ref = :slug").param("slug", slug).update();
		this.jdbc.sql("delete from event where slug = :slug").param("slug", slug).update();
	}

	private static void check(HttpResponse<String> page, String text) {
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(Markup.findings(page.body())).isEmpty();
		assertThat(page.body()).doesNotContain("829348951");
		assertThat(HtmlUtils.htmlUnescape(page.body())).contains(text.strip());
	}

}
