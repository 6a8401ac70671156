package org.kaiyuanshe.kcc.share;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What search engines and chats read in the head of a page. */
@PortalTest
@Transactional
class StructuredDataTests {

	private static final String EVENT = "sample-guangzhou-lightning-talks";

	private static final Pattern BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>",
			Pattern.DOTALL);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Test
	void everyEventHasWhatGoogleAsksFor() {
		List<String> events = this.jdbc.sql("select slug from event where status <> 'DRAFT' and not test")
			.query(String.class)
			.list();
		assertThat(events).hasSizeGreaterThan(10).allSatisfy((slug) -> {
			JsonNode event = data("/events/" + slug, "Event");
			assertThat(event.path("name").asString()).isNotBlank();
			assertThat(event.path("startDate").asString())
				.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?([+-]\\d\\d:\\d\\d|Z))?");
			assertThat(event.path("endDate").asString()).isNotBlank();
			assertThat(event.path("organizer").path("name").asString()).isNotBlank();
			assertThat(event.path("eventStatus").asString()).startsWith("https://schema.org/Event");
			assertThat(event.path("image")).hasSize(2);
			List<JsonNode> places = event.path("location").isArray() ? event.path("location").valueStream().toList()
					: List.of(event.path("location"));
			assertThat(places).isNotEmpty().allSatisfy((place) -> {
				boolean virtual = place.path("@type").asString().equals("VirtualLocation");
				assertThat(place.path(virtual ? "url" : "address").isMissingNode()).isFalse();
			});
		});
	}

	@Test
	void saysHowTheEventStandsAndHowPeopleTakePart() {
		assertThat(data("/events/" + EVENT, "Event").path("eventStatus").asString()).endsWith("EventScheduled");
		this.jdbc.sql("""
				update event set status = 'CANCELLED', cancelled_at = '2026-11-20', mode = 'BOTH',
				                 online_url = 'https://meet.example/secret' where slug = :slug
				""").param("slug", EVENT).update();
		JsonNode event = data("/events/" + EVENT, "Event");
		assertThat(event.path("eventStatus").asString()).endsWith("EventCancelled");
		assertThat(event.path("eventAttendanceMode").asString()).endsWith("MixedEventAttendanceMode");
		assertThat(event.path("location")).hasSize(2);
		assertThat(event.has("offers")).isFalse();
		assertThat(event.toString()).doesNotContain("meet.example");
	}

	@Test
	void whoTakesRegistrationsSaysWhere() {
		assertThat(data("/events/" + EVENT, "Event").path("offers").path("url").asString())
			.endsWith("/events/" + EVENT + "/registrations");
	}

	@Test
	void theCommunityAndItsChaptersAreOrganizations() {
		assertThat(data("/", "Organization").path("name").asString()).isEqualTo("开源社城市社区");
		JsonNode chapter = data("/en/chapters/guangzhou", "Organization");
		assertThat(chapter.path("name").asString()).contains("Guangzhou");
		assertThat(chapter.path("parentOrganization").path("url").asString()).endsWith("/en/");
		assertThat(data("/chapters/guangzhou", "BreadcrumbList").path("itemListElement")).hasSize(2);
		assertThat(data("/workgroups/media", "BreadcrumbList").path("itemListElement").get(1).path("item").asString())
			.endsWith("/workgroups/media");
	}

	@ParameterizedTest
	@ValueSource(strings = { "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u2028\u2029",
			"\"},{\"x\":\"", "\\u003c/script\\u003e" })
	void whateverATitleHoldsTheBlockHoldsIt(String hostile) {
		this.jdbc.sql("update event set title_zh = :text, description_zh = :text where slug = :slug")
			.param("text", "a" + hostile + "b")
			.param("slug", EVENT)
			.update();
		assertThat(data("/events/" + EVENT, "Event").path("name").asString()).isEqualTo("a" + hostile + "b");
		Matcher block = BLOCK.matcher(page("/events/" + EVENT));
		assertThat(block.find()).isTrue();
		assertThat(block.group(1)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
	}

	@Test
	void aSharedLinkShowsAPictureThatIsThere() {
		for (String path : List.of("/", "/about", "/events/" + EVENT, "/en/chapters/guangzhou")) {
			Matcher images = Pattern.compile("property=\"og:image\" content=\"http://localhost:8080([^\"]+)\"")
				.matcher(page(path));
			List<String> found = images.results().map((image) -> image.group(1)).toList();
			assertThat(found).as(path).hasSize(2);
			for (String image : found) {
				assertThat(this.mvc.get().uri(image)).as(image).hasStatusOk().hasContentType("image/png");
			}
		}
		assertThat(page("/events/" + EVENT)).contains("property=\"og:title\"", "name=\"description\"",
				"name=\"twitter:card\"", "rel=\"canonical\"", "hreflang=\"x-default\"");
	}

	@Test
	void anEventCanBePassedOnWithoutScripts() {
		assertThat(page("/events/" + EVENT)).contains("readonly",
				"http://localhost:8080/events/" + EVENT + "</textarea>", "src=\"/events/" + EVENT + "/poster.png\"");
	}

	private JsonNode data(String path, String type) {
		Matcher block = BLOCK.matcher(page(path));
		assertThat(block.find()).as(path).isTrue();
		JsonNode graph = this.json.readTree(block.group(1));
		assertThat(graph.path("@context").asString()).isEqualTo("https://schema.org");
		return graph.path("@graph")
			.valueStream()
			.filter((node) -> node.path("@type").asString().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private String page(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), UTF_8);
	}

}
