package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

/** What people type into press requests and reports is shown as typed, and never acts. */
@ServerTest
class RequestXssTests {

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	private Visitor admin;

	static List<String> payloads() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/xss-payloads.txt"))
			.stream()
			.filter((line) -> line.contains("\t"))
			.map((line) -> line.split("\t")[1])
			.toList();
	}

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
		this.admin = Visitor.signedIn(this.port, "admin");
	}

	@AfterEach
	void leave() {
		this.visitor.close();
		this.admin.close();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void aPressRequestShowsWhatWasTyped(String text) {
		String list = "/manage/chapters/dalian/press";
		check(text, this.admin.post(list, Map.of("title", text, "body", text, "outlets", text, "wantedOn", text)));
		HttpResponse<String> asked = this.admin.post(list,
				Map.of("title", text, "body", text, "outlets", text, "wantedOn", "2026-12-01"));
		assertThat(asked.statusCode()).isEqualTo(302);
		String page = this.admin.destination(asked);
		String id = page.substring(page.lastIndexOf('/') + 1);
		check(text, this.admin.get(list), this.admin.get("/en" + list), this.admin.get(list + "?from=" + id),
				this.admin.get(page), this.admin.get("/admin/press"), this.admin.get("/en/admin/press/" + id));
		assertThat(this.admin.post("/admin/press/" + id + "/refusal", Map.of("reason", text)).statusCode())
			.isEqualTo(302);
		check(text, this.admin.get(page), this.admin.get("/admin/press/" + id), this.admin.get("/admin/audit"),
				this.admin.get("/manage/chapters/dalian"));
		// The mails to the admins, and the tasks, show only so many.
		this.jdbc.sql("delete from press_request where id = :id").param("id", UUID.fromString(id)).update();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void aReportShowsWhatWasTyped(String text) {
		this.visitor.get("/code-of-conduct/reports/new");
		Map<String, String> form = Map.of("what", text, "place", text, "occurred", text, "mayReply", "false", "opened",
				"1");
		check(text, this.visitor.post("/code-of-conduct/reports",
				Map.of("what", text, "place", text, "email", text, "website", text, "opened", text)));
		HttpResponse<String> filed = this.visitor.post("/code-of-conduct/reports", form);
		assertThat(filed.statusCode()).isEqualTo(302);
		String mine = this.visitor.destination(filed);
		check(text, this.visitor.get(mine), this.visitor.get("/en" + mine));
		assertThat(this.visitor.post(mine + "/additions", Map.of("text", text)).statusCode()).isEqualTo(302);
		String review = "/admin/conduct/"
				+ this.jdbc.sql("select id from conduct_report order by filed_at desc, id desc limit 1")
					.query(UUID.class)
					.single();
		this.admin.post(review + "/handling", Map.of());
		this.admin.post(review + "/notes", Map.of("text", text));
		check(text, this.visitor.get(mine), this.admin.get(review), this.admin.get("/en" + review));
		assertThat(this.admin.post(review + "/closure", Map.of("outcome", text, "answer", text)).statusCode())
			.isEqualTo(302);
		check(text, this.visitor.get(mine), this.admin.get(review));
	}

	private static void check(String text, HttpResponse<?>... pages) {
		for (HttpResponse<?> page : pages) {
			String body = page.body().toString();
			String where = page.uri().getPath();
			assertThat(page.statusCode()).as(where).isEqualTo(200);
			assertThat(Markup.findings(body)).as(where).isEmpty();
			assertThat(body).as(where).doesNotContain("829348951");
			assertThat(HtmlUtils.htmlUnescape(body)).as(where).contains(text);
		}
	}

}
