package org.kaiyuanshe.kcc.recap;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds, crawlers and search engines are told when a recap changed. */
@PortalTest
@Transactional
class RecapChangeTests {

	private static final String RECAP = "three-cities-one-day";

	private static final UUID PHOTO = new UUID(8, 1);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aRecapWithAPhoto() {
		this.jdbc.sql("""
				insert into photo (id, version, width, height, uploaded_at, sample)
				values (:id, 0, 481, 320, '2026-11-20', false)
				""").param("id", PHOTO).update();
		this.jdbc.sql("insert into recap_photo select id, 0, :photo from recap where slug = :slug")
			.param("photo", PHOTO)
			.param("slug", RECAP)
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update recap set body_zh = '改过的正文' where slug = 'three-cities-one-day'",
			"update photo set alt_zh = '人们在桌边' where width = 481",
			"update photo set hidden_at = now(), hidden_reason = '理由' where width = 481" })
	void aChangeOfItsTextOrItsPhotosIsTold(String change) {
		String now = this.jdbc.sql("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')")
			.query(String.class)
			.single();
		String local = this.jdbc.sql("select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI:SS')")
			.query(String.class)
			.single();
		assertThat(read("/sitemaps/recaps-1.xml")).contains("<lastmod>").doesNotContain(now);
		assertThat(read("/recaps/feed.atom")).contains("<updated>").doesNotContain(now);
		assertThat(read("/recaps/" + RECAP)).contains("\"dateModified\":\"").doesNotContain(local);
		this.jdbc.sql(change).update();
		assertThat(read("/sitemaps/recaps-1.xml")).contains("<lastmod>" + now);
		assertThat(read("/recaps/feed.atom")).contains("<updated>" + now);
		assertThat(read("/recaps/" + RECAP)).contains("\"dateModified\":\"" + local);
	}

	private String read(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

}
