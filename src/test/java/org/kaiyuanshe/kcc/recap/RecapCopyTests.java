package org.kaiyuanshe.kcc.recap;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a team copies into the editor of a WeChat account. */
@PortalTest
@Transactional
class RecapCopyTests {

	private static final UUID DESCRIBED = new UUID(8, 1);

	private static final UUID SILENT = new UUID(8, 2);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aRecapOfTwoPhotos() {
		this.jdbc.sql("""
				update recap set chapter_id = (select id from chapter where slug = 'guangzhou')
				where slug = 'three-cities-one-day'
				""").update();
		photo(DESCRIBED, 0, "开场\" onerror=\"alert(1)", "某人");
		photo(SILENT, 1, null, null);
	}

	@Test
	void photosGoAlongWithTheirCaptions() {
		String page = page();
		String source = page.substring(page.indexOf("<textarea"), page.indexOf("</textarea>"));
		assertThat(source).contains("&lt;h2&gt;KCC@长沙&lt;/h2&gt;",
				"&lt;figure&gt;&lt;img src=&quot;http://localhost:8080/photos/" + DESCRIBED + "/640.jpg&quot;",
				"&lt;figcaption&gt;开场&amp;quot; onerror=&amp;quot;alert(1) 摄影：某人&lt;/figcaption&gt;",
				"/photos/" + SILENT + "/640.jpg&quot; alt=&quot;&quot;&gt;&lt;/figure&gt;");
		String article = page.substring(page.indexOf("id=\"article\""), page.indexOf("</article>"));
		assertThat(article).contains("src=\"/photos/" + DESCRIBED + "/640.jpg\"", "摄影：某人</figcaption>");
		assertThat(article.split("<figcaption", -1)).as("captions").hasSize(2);
	}

	@Test
	void aPhotoWithoutWordsHasANumberToBeSavedBy() {
		assertThat(page()).contains(">图 1 开场", ">图 2</a>");
	}

	private void photo(UUID id, int position, String caption, String credit) {
		this.jdbc.sql("""
				insert into photo (id, version, width, height, uploaded_at, caption_zh, credit, sample)
				values (:id, 0, 640, 320, '2026-11-20', :caption, :credit, false)
				""").param("id", id).param("caption", caption).param("credit", credit).update();
		this.jdbc.sql("""
				insert into photo_rendition (photo_id, width, encoding, sha256, size)
				values (:id, 640, 'JPG', :hash, 1000)
				""").param("id", id).param("hash", "0".repeat(64)).update();
		this.jdbc.sql("""
				insert into recap_photo select id, :position, :photo from recap where slug = 'three-cities-one-day'
				""").param("position", position).param("photo", id).update();
	}

	private String page() {
		return new String(this.mvc.get()
			.uri("/manage/chapters/guangzhou/recaps/three-cities-one-day/copy")
			.with(this.people.as("lead"))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), UTF_8);
	}

}
