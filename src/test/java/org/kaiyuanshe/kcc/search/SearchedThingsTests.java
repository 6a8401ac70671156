package org.kaiyuanshe.kcc.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.kaiyuanshe.kcc.security.People;
import org.kaiyuanshe.kcc.workgroup.NewWorkgroup;
import org.kaiyuanshe.kcc.workgroup.WorkgroupKind;
import org.kaiyuanshe.kcc.workgroup.WorkgroupService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Chapters, members and workgroups are found as they are now, within the transaction that
 * changes them.
 */
@PortalTest
@Transactional
class SearchedThingsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	@Autowired
	private ChapterService chapters;

	@Autowired
	private MemberService members;

	@Autowired
	private WorkgroupService workgroups;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aChapterFromItsFoundingOn() {
		assertThat(found("拉萨")).doesNotContain("/chapters/lhasa");
		UUID lhasa = foundLhasa();
		assertThat(found("拉萨")).contains("/chapters/lhasa");
		assertThat(found("lasa")).contains("/chapters/lhasa");
		assertThat(found("高原 开源")).contains("/chapters/lhasa");
		this.chapters.dissolve(lhasa,
				new Decision(this.people.member("admin"), Instant.parse("2026-11-21T04:00:00Z"), "没有人了"),
				LocalizedText.same("再见"));
		assertThat(found("拉萨")).contains("/chapters/lhasa");
	}

	@Test
	void aChapterByWhatItsLeadsWrite() {
		assertThat(this.mvc.post()
			.uri("/manage/chapters/guangzhou/profile")
			.with(this.people.as("lead"))
			.with(csrf())
			.param("intro", "每月**一聚**，写信到 someone.private@example.org")
			.param("hue", "3")
			.param("version",
					this.jdbc.sql("select version::text from chapter where slug = 'guangzhou'")
						.query(String.class)
						.single())
			.param("places[0].name", "江畔茶室")).hasStatus(302);
		assertThat(found("每月一聚")).contains("/chapters/guangzhou");
		assertThat(found("江畔茶室")).contains("/chapters/guangzhou");
		assertThat(found("someone.private")).isEmpty();
		assertThat(found("example.org")).isEmpty();
	}

	@Test
	void aMemberByNameAliasReadingAndWhereTheyHoldARole() {
		UUID member = this.members.enter(new Slug("shan-xin-ren"), new NewMember("单新人", "小新", "Newman", "shan xin ren",
				null, new LocalizedText("某大学", null), false, Provenance.none()));
		for (String query : List.of("单新人", "單新人", "shanxinren", "shan xin", "小新", "newman", "某大学")) {
			assertThat(found(query)).as(query).contains("/members/shan-xin-ren");
		}
		this.chapters.appoint(foundLhasa(), member, Role.LEAD, new Term(DAY, null, false, Provenance.none()), null);
		assertThat(found("KCC@拉萨")).contains("/members/shan-xin-ren");
	}

	@Test
	void aWorkgroupByNameTagAndIntroduction() {
		this.workgroups.enter(new NewWorkgroup(new Slug("new-group"), new LocalizedText("翻译新组", "New translators"),
				WorkgroupKind.OTHER, null, List.of("译文"), null, "translators@kcc.example",
				new LocalizedText("把文章译成别的语言", null), List.of(), false, Provenance.none()), null);
		for (String query : List.of("翻译新组", "fanyixinzu", "new trans", "译文", "别的语言")) {
			assertThat(found(query)).as(query).contains("/workgroups/new-group");
		}
		assertThat(found("translators@kcc")).isEmpty();
	}

	private UUID foundLhasa() {
		return this.chapters.found(new NewChapter(new Slug("lhasa"), new LocalizedText("拉萨", "Lhasa"),
				"southwest-china", "CN", ZoneId.of("Asia/Shanghai"), DAY, null, DAY, new LocalizedText("高原上的开源人", null),
				null, null, Provenance.none()), null);
	}

	private List<String> found(String query) {
		byte[] page = this.mvc.get().uri("/search?q={q}", query).exchange().getResponse().getContentAsByteArray();
		return SearchTests.HIT.matcher(new String(page, StandardCharsets.UTF_8))
			.results()
			.map((hit) -> hit.group(1))
			.toList();
	}

}
