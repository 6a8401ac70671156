package org.kaiyuanshe.kcc.site;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class ChapterOverviewTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Test
	void theTableHoldsEveryChapterWithItsClockAndPeople() throws Exception {
		String table = table("/admin/chapters.csv");
		assertThat(table.lines()).hasSize(12);
		assertThat(table).startsWith("\uFEFF社区,地址,地区,状态");
		assertThat(table.lines().filter((line) -> line.startsWith("KCC@广州"))).singleElement()
			.asString()
			.contains("guangzhou,south-china", "示例负责人");
	}

	@Test
	void theTableFollowsTheFilterOfThePage() throws Exception {
		assertThat(table("/admin/chapters.csv?status=FLAGGED").lines()).hasSize(3);
		assertThat(this.mvc.get().uri("/admin/chapters?status=FLAGGED").with(this.people.as("admin"))).hasStatusOk()
			.bodyText()
			.contains("KCC@南京", "KCC@杭州")
			.doesNotContain("KCC@广州");
	}

	private String table(String address) throws Exception {
		return this.mvc.get()
			.uri(address)
			.with(this.people.as("admin"))
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
