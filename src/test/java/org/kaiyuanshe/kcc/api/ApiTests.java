package org.kaiyuanshe.kcc.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every answer of the API against its own description. */
@PortalTest
@Transactional
class ApiTests {

	private static final String DOCUMENT = "https://kcc.example/openapi.json";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Test
	void theDescriptionIsOpenApi() {
		SwaggerParseResult read = new OpenAPIV3Parser().readContents(text("/api/v1/openapi.json"));
		assertThat(read.getMessages()).isEmpty();
		assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
		assertThat(read.getOpenAPI().getPaths()).hasSize(10);
	}

	@ParameterizedTest
	@CsvSource({ "events,Event", "events?when=past,Event", "events?mode=ONLINE,Event", "chapters,Chapter",
			"chapters?status=DISSOLVED,Chapter", "workgroups,Workgroup", "partners,Partner" })
	void listsAndWhatTheyNameAreAsDescribed(String address, String type) {
		for (String language : List.of("zh-CN", "en")) {
			JsonNode page = read("/api/v1/" + address, language);
			check(type + "Page", page.toString());
			for (JsonNode item : page.path("items")) {
				if (item.has("slug")) {
					String path = "/api/v1/" + address.replaceAll("\\?.*", "") + "/" + item.path("slug").asString();
					check(type + "Detail", read(path, language).toString());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/events?when=past&limit=2", "/api/v1/chapters?limit=3",
			"/api/v1/workgroups?limit=4", "/api/v1/partners?limit=2" })
	void pageByPageIsTheWholeListOnce(String address) {
		List<String> all = new ArrayList<>();
		String next = address;
		while (next != null) {
			MvcTestResult answer = this.mvc.perform(get(next, null));
			JsonNode page = this.json.readTree(answer.getResponse().getContentAsByteArray());
			page.path("items").forEach((item) -> all.add(item.toString()));
			String link = page.has("next") ? page.path("next").asString() : null;
			assertThat(answer.getResponse().getHeader("Link"))
				.isEqualTo((link != null) ? "<" + link + ">; rel=\"next\"" : null);
			next = (link != null) ? link.substring("http://localhost:8080".length()) : null;
		}
		List<String> whole = new ArrayList<>();
		read(address.replaceAll("limit=\\d", "limit=100"), "zh-CN").path("items")
			.forEach((item) -> whole.add(item.toString()));
		assertThat(all).hasSizeGreaterThan(2).isEqualTo(whole);
	}

	@ParameterizedTest
	@ValueSource(strings = { "events?page=-1", "events?cursor=garbage", "events?cursor=%22", "events?cursor=bm90aGluZw",
			"events?mode=NONE", "events?when=never", "events?month=2026-13", "events?limit=0", "events?limit=101",
			"events?limit=x", "events?chapter=nowhere", "events?q=%00", "chapters?region=nowhere",
			"chapters?status=SLEEPY", "chapters?cursor=bm90aGluZw", "workgroups?kind=NONE", "workgroups?archived=2",
			"workgroups?cursor=bm90aGluZw", "partners?cursor=%FF", "partners?limit=-1", "events/x?a=b",
			"events?limit=1&limit=2", "chapters?q=a&q=a" })
	void whatCannotBeAnsweredIsRefusedInWords(String address) {
		MvcTestResult answer = this.mvc.perform(get("/api/v1/" + address, null));
		assertThat(answer).hasStatus(400).hasHeader("Content-Type", "application/problem+json;charset=UTF-8");
		check("Problem", text(answer));
		assertThat(this.json.readTree(text(answer)).path("detail").asString()).isNotBlank();
	}

	@Test
	void otherRefusalsAreProblemsToo() {
		problem(this.mvc.get().uri("/api/v1/events/nothing").exchange(), 404);
		problem(this.mvc.get().uri("/api/v1/events/sample-guangzhou-hardware-day").exchange(), 404);
		problem(this.mvc.get().uri("/api/v1/nothing").exchange(), 404);
		problem(this.mvc.get().uri("/api/v1/events").header("Accept", "application/xml").exchange(), 406);
		MvcTestResult posted = this.mvc.post().uri("/api/v1/events").exchange();
		problem(posted, 405);
		assertThat(posted.getResponse().getHeader("Allow")).contains("GET");
		problem(this.mvc.get().uri("/api/v1/events?limit=0").header("Accept-Language", "en").exchange(), 400);
	}

	@Test
	void theLanguageIsTheOneAskedForAndTheWordsSayWhichTheyAreIn() {
		assertThat(city("en-GB,en;q=0.9")).isEqualTo("{\"lang\":\"en\",\"value\":\"Guangzhou\"}");
		assertThat(city("zh-TW,en;q=0.5")).isEqualTo("{\"lang\":\"zh-CN\",\"value\":\"广州\"}");
		assertThat(city("!!")).contains("zh-CN");
		MvcTestResult answer = this.mvc.perform(get("/api/v1/chapters/guangzhou", "en"));
		assertThat(answer).hasHeader("Content-Language", "en").hasHeader("Cache-Control", "no-cache, public");
		assertThat(answer.getResponse().getHeaders("Vary")).contains("Accept-Language");
		assertThat(text("/en/api/v1/chapters/guangzhou")).contains("Guangzhou", "/en/chapters/guangzhou");
	}

	@Test
	void whatDidNotChangeIsNotSentAgain() {
		MvcTestResult answer = this.mvc.get().uri("/api/v1/events").exchange();
		assertThat(this.mvc.get().uri("/api/v1/events").header("If-None-Match", answer.getResponse().getHeader("ETag")))
			.hasStatus(304);
		this.jdbc.sql("update event set title_zh = '新名字' where slug = 'sample-guangzhou-lightning-talks'").update();
		assertThat(this.mvc.get().uri("/api/v1/events").header("If-None-Match", answer.getResponse().getHeader("ETag")))
			.hasStatusOk();
	}

	@Test
	void neverTellsWhatIsNotPublic() {
		this.jdbc.sql("update event set online_url = 'https://meet.example/secret'").update();
		String all = text("/api/v1/events?limit=100") + text("/api/v1/events/sample-guangzhou-lightning-talks")
				+ text("/api/v1/chapters/guangzhou");
		assertThat(all).doesNotContain("meet.example", "hardware-day", "lead@kcc.example");
		MvcTestResult answer = this.mvc.get().uri("/api/v1/events").exchange();
		assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
	}

	private String city(String languages) {
		return read("/api/v1/chapters/guangzhou", languages).path("city").toString();
	}

	private void problem(MvcTestResult answer, int status) {
		assertThat(answer).hasStatus(status).hasHeader("Content-Type", "application/problem+json;charset=UTF-8");
		check("Problem", text(answer));
		assertThat(this.json.readTree(text(answer)).path("status").asInt()).isEqualTo(status);
		assertThat(this.json.readTree(text(answer)).path("detail").asString()).isNotBlank();
		assertThat(answer).hasHeader("Access-Control-Allow-Origin", "*");
	}

	private void check(String schema, String answer) {
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of(DOCUMENT, text("/api/v1/openapi.json"))));
		assertThat(registry.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + schema))
			.validate(answer, InputFormat.JSON)).as(answer).isEmpty();
	}

	private JsonNode read(String path, String language) {
		MvcTestResult answer = this.mvc.perform(get(path, language));
		assertThat(answer).hasStatusOk();
		return this.json.readTree(text(answer));
	}

	private String text(String path) {
		return text(this.mvc.perform(get(path, null)));
	}

	/** The address as it is: what is escaped in it stays so. */
	private static MockHttpServletRequestBuilder get(String path, @Nullable String language) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(URI.create(path));
		return (language != null) ? request.header("Accept-Language", language) : request;
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
	}

}
