package org.kaiyuanshe.kcc.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.recap.SomeRecaps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Recaps in the API, against its description. */
@PortalTest
@Transactional
class RecapApiTests {

	private static final String DOCUMENT = "https://kcc.example/openapi.json";

	private static final String EVENT = "sample-guangzhou-first-pull-request";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	private SomeRecaps recaps;

	@BeforeEach
	void enterTwo() {
		this.recaps.enter("four-tables", "四张桌子", "**大家**都来了。", EVENT, LocalDate.of(2026, 11, 20));
		this.recaps.enter("five-tables", "五张桌子", "又来了。", EVENT, LocalDate.of(2026, 11, 21));
	}

	@Test
	void theListAndEachOfItAreAsDescribed() {
		JsonNode list = read("recaps");
		check("RecapPage", list);
		List<String> slugs = slugs(list);
		assertThat(slugs).startsWith("five-tables", "four-tables").contains("three-cities-one-day");
		slugs.forEach((slug) -> check("RecapDetail", read("recaps/" + slug)));
		JsonNode recap = read("recaps/four-tables");
		assertThat(recap.path("published").asString()).isEqualTo("2026-11-20");
		assertThat(recap.path("text").path("value").asString()).contains("**大家**");
		assertThat(recap.path("events").get(0).path("slug").asString()).isEqualTo(EVENT);
	}

	@Test
	void pageByPageIsTheWholeListOnce() {
		List<String> all = new ArrayList<>();
		String next = "recaps?limit=1";
		while (next != null) {
			JsonNode page = read(next);
			all.addAll(slugs(page));
			next = page.has("next") ? page.path("next").asString().replaceAll(".*/api/v1/", "") : null;
		}
		assertThat(all).hasSizeGreaterThan(2).isEqualTo(slugs(read("recaps?limit=100")));
	}

	@Test
	void aChaptersAreThoseThatHaveToDoWithIt() {
		assertThat(slugs(read("recaps?chapter=guangzhou"))).contains("four-tables", "three-cities-one-day");
		assertThat(slugs(read("recaps?chapter=changsha"))).containsExactly("three-cities-one-day");
	}

	@Test
	void anEventNamesItsRecaps() {
		JsonNode event = read("events/" + EVENT);
		check("EventDetail", event);
		assertThat(event.path("recaps").valueStream().map((recap) -> recap.path("slug").asString()))
			.containsExactly("five-tables", "four-tables");
	}

	@Test
	void aDraftIsNotThere() {
		this.jdbc.sql("update recap set status = 'DRAFT' where slug = 'four-tables'").update();
		assertThat(answer("recaps/four-tables")).hasStatus(404);
		assertThat(slugs(read("recaps"))).doesNotContain("four-tables");
		assertThat(read("events/" + EVENT).path("recaps")).hasSize(1);
		assertThat(answer("recaps?cursor=Zm91ci10YWJsZXM")).hasStatus(400);
	}

	@Test
	void whatChangedIsSentAgainAndNothingElse() {
		String tag = answer("recaps").getResponse().getHeader("ETag");
		assertThat(this.mvc.get().uri("/api/v1/recaps").header("If-None-Match", tag)).hasStatus(304);
		this.jdbc.sql("update recap set title_zh = '六张桌子' where slug = 'four-tables'").update();
		assertThat(this.mvc.get().uri("/api/v1/recaps").header("If-None-Match", tag)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "recaps?page=-1", "recaps?cursor=garbage", "recaps?cursor=bm90aGluZw", "recaps?limit=0",
			"recaps?limit=101", "recaps?limit=x", "recaps?chapter=nowhere", "recaps/four-tables?a=b" })
	void whatCannotBeAnsweredIsRefusedInWords(String address) {
		MvcTestResult answer = answer(address);
		assertThat(answer).hasStatus(400).hasHeader("Content-Type", "application/problem+json;charset=UTF-8");
		JsonNode problem = this.json.readTree(text(answer));
		check("Problem", problem);
		assertThat(problem.path("detail").asString()).isNotBlank();
	}

	private void check(String schema, JsonNode answer) {
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of(DOCUMENT, text(answer("openapi.json")))));
		assertThat(registry.getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/" + schema))
			.validate(answer.toString(), InputFormat.JSON)).as(answer.toString()).isEmpty();
	}

	private static List<String> slugs(JsonNode list) {
		return list.path("items").valueStream().map((item) -> item.path("slug").asString()).toList();
	}

	private JsonNode read(String address) {
		MvcTestResult answer = answer(address);
		assertThat(answer).hasStatusOk();
		return this.json.readTree(text(answer));
	}

	private MvcTestResult answer(String address) {
		return this.mvc.perform(MockMvcRequestBuilders.get(URI.create("/api/v1/" + address)));
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
