package org.kaiyuanshe.kcc.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class FirstStepsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private ChapterPages pages;

	private UUID lhasa;

	@BeforeEach
	void foundLhasa() {
		this.lhasa = this.chapters.found(new NewChapter(new Slug("lhasa"), new LocalizedText("拉萨", "Lhasa"),
				"southwest-china", "CN", ZoneId.of("Asia/Shanghai"), TODAY, null, TODAY,
				new LocalizedText("高原上的开源人。", null), null, null, Provenance.none()), null);
	}

	@Test
	void aYoungChapterSeesWhatIsDoneAndWhatIsNot() {
		Checklist list = Checklist.of(this.pages.find("lhasa").orElseThrow(), TODAY);
		assertThat(list.steps()).filteredOn(Checklist.Step::done)
			.extracting(Checklist.Step::kind)
			.containsExactly("intro");
		assertThat(this.mvc.get().uri("/manage/chapters/lhasa").with(this.people.as("admin"))).bodyText()
			.contains("起步清单", "/manage/chapters/lhasa/announcement");
	}

	@Test
	void aTeamOfTwoIsATeam() {
		this.chapters.appoint(this.lhasa, this.people.member("lead"), Role.LEAD, Term.startingOn(TODAY), null);
		this.chapters.appoint(this.lhasa, this.people.member("member"), Role.DEPUTY, Term.startingOn(TODAY), null);
		assertThat(Checklist.of(this.pages.find("lhasa").orElseThrow(), TODAY).steps()).filteredOn(Checklist.Step::done)
			.extracting(Checklist.Step::kind)
			.containsExactly("intro", "team");
	}

	@Test
	void anOldChapterSeesNone() {
		assertThat(Checklist.of(this.pages.find("lhasa").orElseThrow(), TODAY.plusDays(180))).isNull();
		assertThat(Checklist.of(this.pages.find("guangzhou").orElseThrow(), TODAY)).isNull();
	}

	@Test
	void itsAnnouncementIsDraftedInBothLanguages() {
		this.chapters.appoint(this.lhasa, this.people.member("lead"), Role.LEAD, Term.startingOn(TODAY), null);
		assertThat(this.mvc.get().uri("/manage/chapters/lhasa/announcement").with(this.people.as("admin"))).bodyText()
			.contains("KCC@拉萨 于 2026年11月21日成立", "负责人 示例负责人", "高原上的开源人。", "KCC@Lhasa was founded on 21 Nov 2026",
					"/en/chapters/lhasa");
	}

}
