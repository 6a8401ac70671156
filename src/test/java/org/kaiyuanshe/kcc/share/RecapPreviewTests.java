package org.kaiyuanshe.kcc.share;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.photo.Pictures;
import org.kaiyuanshe.kcc.recap.SomeRecaps;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** What search engines and chats read about a recap, and about an event with a cover. */
@PortalTest
@Transactional
class RecapPreviewTests {

	private static final String RECAP = "/recaps/four-tables";

	private static final String EVENT = "sample-guangzhou-first-pull-request";

	private static final String MANAGE = "/manage/chapters/guangzhou/";

	private static final Pattern BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>",
			Pattern.DOTALL);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JsonMapper json;

	@Autowired
	private SomeRecaps recaps;

	@Autowired
	private People people;

	@BeforeEach
	void enter() {
		this.recaps.enter("four-tables", "四张</script>桌子", "## 开场\n\n**大家**都来了。", EVENT, LocalDate.of(2026, 11, 20));
	}

	@Test
	void aRecapIsAnArticleAboutItsEvents() {
		JsonNode article = data("Article");
		assertThat(article.path("headline").asString()).isEqualTo("四张</script>桌子");
		assertThat(article.path("datePublished").asString()).startsWith("2026-11-20T");
		assertThat(article.path("author").path("name").asString()).isNotBlank();
		assertThat(article.path("about").get(0).path("@id").asString()).endsWith("/events/" + EVENT + "#event");
		assertThat(data("BreadcrumbList").path("itemListElement").get(1).path("item").asString()).endsWith(RECAP);
		this.jdbc.sql("update recap set dated = false where slug = 'four-tables'").update();
		assertThat(data("Article").has("datePublished")).isFalse();
	}

	@Test
	void withoutPhotosACardIsDrawn() {
		assertThat(page(RECAP)).contains("content=\"article\"",
				"content=\"http://localhost:8080" + RECAP + "/card.png\"",
				"content=\"http://localhost:8080" + RECAP + "/square.png\"", "name=\"twitter:card\"");
		for (String picture : new String[] { "/card.png", "/square.png" }) {
			assertThat(this.mvc.get().uri(RECAP + picture)).hasStatusOk().hasContentType("image/png");
		}
		this.jdbc.sql("update recap set status = 'DRAFT' where slug = 'four-tables'").update();
		assertThat(this.mvc.get().uri(RECAP + "/card.png")).hasStatus(404);
	}

	@Test
	void itsFirstPhotoStandsForIt() {
		this.jdbc
			.sql("""
					update recap set chapter_id = (select id from chapter where slug = 'guangzhou') where slug = 'four-tables'
					""")
			.update();
		this.entities.clear();
		send(multipart(MANAGE + "recaps/four-tables/photos").file(Pictures.sent("photos", Pictures.jpeg(1280, 720))));
		shows(RECAP);
		assertThat(data("Article").path("image").get(0).asString()).endsWith("/1280.jpg");
		assertThat(data("Article").path("author").path("url").asString()).endsWith("/chapters/guangzhou");
	}

	@Test
	void theCoverOfAnEventStandsForIt() {
		assertThat(page("/events/" + EVENT)).contains("/events/" + EVENT + "/card.png", "content=\"1200\"");
		send(multipart(MANAGE + "events/" + EVENT + "/cover").file(Pictures.sent("picture", Pictures.jpeg(1280, 720)))
			.param("alt", "人们在桌边"));
		shows("/events/" + EVENT);
	}

	@Test
	void thePagesOfRecapsNameTheirFeed() {
		assertThat(page("/recaps")).contains("href=\"/recaps/feed.atom\"");
		assertThat(page("/en/recaps")).contains("href=\"/en/recaps/feed.atom\"");
	}

	/** A photo that is there, with its size. */
	private void shows(String path) {
		Matcher picture = Pattern.compile("og:image\" content=\"http://localhost:8080(/photos/[^\"]+)\"")
			.matcher(page(path));
		assertThat(picture.find()).isTrue();
		assertThat(page(path)).contains("og:image:type\" content=\"image/jpeg\"", "og:image:width\" content=\"1280\"",
				"og:image:height\" content=\"720\"");
		assertThat(this.mvc.get().uri(picture.group(1))).hasStatusOk().hasContentType("image/jpeg");
	}

	private void send(AbstractMockMultipartHttpServletRequestBuilder<?> form) {
		assertThat(this.mvc.perform(form.with(this.people.as("lead")).with(csrf()))).hasStatus(302);
	}

	private JsonNode data(String type) {
		Matcher block = BLOCK.matcher(page(RECAP));
		assertThat(block.find()).isTrue();
		return this.json.readTree(block.group(1))
			.path("@graph")
			.valueStream()
			.filter((node) -> node.path("@type").asString().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private String page(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
