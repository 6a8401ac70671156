package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type is shown as they typed it, and never acts. */
@ServerTest
class XssTests {

	private static final LocalDateTime SOON = LocalDateTime.parse("2026-11-21T23:00:00");

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor visitor;

	private Visitor admin;

	static List<Payload> payloads() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("src/test/resources/xss-payloads.txt"))
			.stream()
			.filter((line) -> line.contains("\t"))
			.toList();
		return Stream.iterate(0, (number) -> number + 1)
			.limit(lines.size())
			.map((number) -> new Payload(number, lines.get(number).split("\t")[0], lines.get(number).split("\t")[1]))
			.toList();
	}

	static Stream<Payload> firing() throws IOException {
		return payloads().stream().filter((payload) -> !List.of("expression", "markdown").contains(payload.kind()));
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
	@MethodSource("firing")
	void thePayloadIsFoundWhereNothingEscapesIt(Payload payload) {
		String page = switch (payload.kind()) {
			case "dq" -> "<input value=\"%s\">";
			case "sq" -> "<input value='%s'>";
			case "url" -> "<a href='%s'>x</a>";
			default -> "<p>%s</p>";
		};
		assertThat(Markup.findings(page.formatted(payload.text()))).isNotEmpty();
		assertThat(Markup.findings(page.formatted("x").replace("'x'", "'/x'"))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void anEventShowsWhatItsLeadTyped(Payload payload) {
		String text = payload.text();
		String start = SOON.minusMinutes(payload.number()).toString();
		Map<String, String> form = Map.of("title", text, "titleEn", text, "start", start, "end", "2026-12-31T23:59",
				"zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", text, "address", text, "description",
				text + "\n\n" + text);
		HttpResponse<String> drafted = this.admin.post("/manage/chapters/dalian/events",
				with(form, Map.of("descriptionEn", text, "test", "false")));
		assertThat(drafted.statusCode()).isEqualTo(302);
		String manage = this.admin.destination(drafted);
		String slug = manage.substring(manage.lastIndexOf('/') + 1);
		check(payload, true, this.admin.get(manage), this.admin.get(manage + "/edit"));
		assertThat(this.admin.post(manage + "/publication", Map.of()).statusCode()).isEqualTo(302);
		String query = "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
		for (String language : List.of("", "/en")) {
			check(payload, true, this.visitor.get(language + "/events/" + slug),
					this.visitor.get(language + "/events" + query), this.visitor.get(language + "/search" + query),
					this.visitor.get(language + "/"), this.visitor.get(language + "/chapters/dalian"),
					this.visitor.get(language + "/feed.atom"),
					this.visitor.get(language + "/chapters/dalian/feed.atom"),
					this.admin.get(language + "/manage/chapters/dalian"));
			check(payload, false, this.visitor.get(language + "/chapters" + query),
					this.visitor.get(language + "/members" + query));
			HttpResponse<String> foreign = this.visitor.get(language + "/workgroups" + query.replace("?q", "?tag"));
			assertThat(foreign.statusCode()).isEqualTo(400);
			assertThat(Markup.findings(foreign.body())).isEmpty();
		}
		// Shown again with its errors, then with the reason that visitors read.
		check(payload, true, this.admin.post(manage, with(form,
				Map.of("end", text, "capacity", text, "mode", text, "onlineUrl", text, "zone", text, "version", "0"))));
		assertThat(this.admin.post(manage + "/cancellation", Map.of("reason", text)).statusCode()).isEqualTo(302);
		check(payload, true, this.visitor.get("/events/" + slug), this.visitor.get("/en/events/" + slug),
				this.admin.get(manage), this.admin.get("/admin/audit"));
		// The chapter lists only so many.
		this.jdbc.sql("delete from chapter_activity where slug = :slug").param("slug", slug).update();
		this.jdbc.sql("delete from search_document where ref = :slug").param("slug", slug).update();
		this.jdbc.sql("delete from event where slug = :slug").param("slug", slug).update();
	}

	@ParameterizedTest
	@MethodSource("payloads")
	void anApplicationShowsWhatTheApplicantTyped(Payload payload) {
		String text = payload.text();
		String city = "城" + (char) ('一' + payload.number());
		String name = (text.length() <= 60) ? text : "申请人";
		this.visitor.get("/applications/new");
		Map<String, String> form = Map.of("city", city, "region", "southwest-china", "country", "CN", "zone",
				"Asia/Shanghai", "name", name, "email", "a%d@kcc.example".formatted(payload.number()), "motivation",
				text, "plan", text);
		check(payload, true, this.visitor.post("/applications", with(form, Map.of("city", text, "cityEn", text))));
		check(payload, false,
				this.visitor.get("/applications/new/city?city=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
		this.visitor.get("/applications/new");
		HttpResponse<String> sent = this.visitor.post("/applications", with(form, Map.of("consent", "true")));
		assertThat(sent.statusCode()).isEqualTo(302);
		String mine = "/applications/" + token(payload);
		this.visitor.get(mine);
		assertThat(this.visitor.post(mine + "/submission", Map.of()).statusCode()).isEqualTo(302);
		String review = "/admin/applications/"
				+ this.jdbc.sql("select id from chapter_application where city_zh = :city")
					.param("city", city.strip())
					.query(UUID.class)
					.single();
		check(payload, true, this.visitor.get(mine), this.visitor.get("/en" + mine), this.admin.get(review));
		check(payload, name.equals(text), this.admin.get("/admin/applications"),
				this.admin.get("/en/admin/applications"));
		check(payload, false, this.admin.get("/admin"));
		for (String step : List.of("/review", "/opinions", "/information-request")) {
			assertThat(this.admin.post(review + step, Map.of("stance", "UNSURE", "words", text)).statusCode()).as(step)
				.isEqualTo(302);
		}
		check(payload, true, this.visitor.get(mine), this.admin.get(review));
		assertThat(this.visitor.post(mine + "/answer", Map.of("words", text)).statusCode()).isEqualTo(302);
		String decision = (payload.number() % 2 == 0) ? "/approval" : "/rejection";
		assertThat(this.admin.post(review + decision, Map.of("reason", text)).statusCode()).isEqualTo(302);
		check(payload, true, this.visitor.get(mine), this.admin.get(review), this.admin.get("/admin/mail"),
				this.admin.get("/en/admin/mail"));
		check(payload, false, this.admin.get("/admin/audit"), this.visitor.get("/chapters"),
				this.visitor.get("/members"));
	}

	@Test
	void aLinkToAnOnlineEventLeadsOnlyToTheWeb() {
		for (String url : List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example",
				" javascript:alert(1)//https://", "https://a\"onmouseover=\"alert(1)")) {
			HttpResponse<String> answer = this.admin.post("/manage/chapters/dalian/events",
					Map.of("title", "x", "start", "2026-12-01T10:00", "end", "2026-12-01T12:00", "zone",
							"Asia/Shanghai", "mode", "ONLINE", "test", "false", "onlineUrl", url));
			assertThat(answer.statusCode()).as(url).isEqualTo(200);
			assertThat(Markup.findings(answer.body())).as(url).isEmpty();
		}
	}

	static void check(Payload payload, boolean shown, HttpResponse<?>... pages) {
		for (HttpResponse<?> page : pages) {
			String body = page.body().toString();
			String where = page.uri().getPath();
			assertThat(page.statusCode()).as(where).isEqualTo(200);
			assertThat(Markup.findings(body)).as(where).isEmpty();
			assertThat(body).as(where).doesNotContain("829348951");
			if (shown) {
				assertThat(HtmlUtils.htmlUnescape(body)).as(where).contains(payload.text());
			}
		}
	}

	static Map<String, String> with(Map<String, String> form, Map<String, String> more) {
		Map<String, String> both = new HashMap<>(form);
		both.putAll(more);
		return both;
	}

	private String token(Payload payload) {
		return this.jdbc.sql("select body from outbox_mail where recipient = :address order by id limit 1")
			.param("address", "a%d@kcc.example".formatted(payload.number()))
			.query(String.class)
			.single()
			.replaceAll("(?s).*/applications/([A-Za-z0-9_-]{43}).*", "$1");
	}

	/** Something hostile and what it is meant for. */
	record Payload(int number, String kind, String text) {
	}

}
