package org.kaiyuanshe.kcc.annual;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Several people work at one section, or have worked at it. */
@PortalTest
@Transactional
class SharedSectionPageTests extends ReportInWork {

	@Test
	void freezingWhileSomeoneEditsIsRefusedInWordsAndLosesNothing() {
		beginWithChapters();
		String seen = version();
		send(CHAPTERS, "lead", Map.of("version", seen, "body", "刚写好的一段"));
		assertThat(send(CHAPTERS + "/freezing", "admin", Map.of("version", seen))).hasStatus(409);
		assertThat(page(CHAPTERS, "lead")).contains("刚写好的一段", "现在看到的是最新的数字");
	}

	@Test
	void whoWritesWhileItIsFrozenOrHandedInKeepsWhatTheyTyped() {
		beginWithChapters();
		String seen = version();
		send(CHAPTERS + "/freezing", "admin", Map.of("version", seen));
		assertThat(send(CHAPTERS, "lead", Map.of("version", seen, "body", "我写了很久"))).hasStatus(409)
			.bodyText()
			.contains("我写了很久", "value=\"" + version() + "\"");
		send(CHAPTERS + "/review", "admin", Map.of("version", version()));
		assertThat(send(CHAPTERS, "lead", Map.of("version", version(), "body", "我写了很久"))).hasStatus(409)
			.bodyText()
			.contains("我写了很久", "正在审核");
	}

	@Test
	void ofTwoWhoArrangeASectionAtOnceTheSecondSeesBoth() {
		beginWithChapters();
		String seen = version();
		send(CHAPTERS, "lead", Map.of("version", seen, "body", "正文"));
		assertThat(send(ADMIN + "/sections/chapters", "admin",
				Map.of("version", seen, "title", "各地社区", "titleEn", "Cities", "editor", "sample-lead")))
			.hasStatus(409)
			.bodyText()
			.contains("有人先保存了", "各地社区", "城市社区", "value=\"" + version() + "\"");
		assertThat(page(CHAPTERS, "lead")).contains("城市社区").doesNotContain("各地社区");
	}

	@Test
	void anAdminWhoHandedASectionInIsToldToGiveItBackInsteadOfPassingIt() {
		beginWithChapters();
		send(CHAPTERS + "/review", "admin", Map.of("version", version()));
		assertThat(page(CHAPTERS, "admin")).contains("不能自己通过它").doesNotContain(CHAPTERS + "/approval");
		assertThat(send(CHAPTERS + "/approval", "admin", Map.of("version", version()))).hasStatus(409);
		send(CHAPTERS + "/return", "admin", Map.of("reason", "请编辑自己送审"));
		send(CHAPTERS + "/review", "lead", Map.of("version", version()));
		assertThat(send(CHAPTERS + "/approval", "admin", Map.of("version", version()))).hasStatus(302);
	}

	@Test
	void whatWasHandedInWithNothingToldStaysSo() {
		beginWithChapters();
		send(CHAPTERS + "/review", "lead", Map.of("version", version()));
		this.jdbc
			.sql("update annual_section set frozen_zh = null, frozen_en = null, frozen_at = null "
					+ "where slug = 'chapters'")
			.update();
		assertThat(page(CHAPTERS, "lead")).contains("还没有可以汇总的内容").doesNotContain("| 广州 |", "<td>广州");
	}

	@Test
	void aRemovedSectionIsNoLongerFound() {
		beginWithChapters();
		send(ADMIN + "/opening", "admin", Map.of());
		send(ADMIN + "/sections", "admin", Map.of("title", "火星移民计划", "titleEn", "Mars", "sectionSlug", "mars"));
		assertThat(page("/search?q=火星移民计划", "visitor")).contains("/annual-reports/2027");
		assertThat(send(ADMIN + "/sections/mars/removal", "admin", Map.of())).hasStatus(302);
		assertThat(page("/search?q=火星移民计划", "visitor")).doesNotContain("/annual-reports/2027");
	}

}
