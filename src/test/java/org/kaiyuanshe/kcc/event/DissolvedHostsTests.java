package org.kaiyuanshe.kcc.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class DissolvedHostsTests {

	/** Finer than the database keeps, as a real clock is. */
	private static final Instant NOW = TestClock.START.plusNanos(123_456_789);

	private static final Instant SOON = NOW.plus(Duration.ofDays(2));

	@Autowired
	private SharedEvents shared;

	@Autowired
	private EventService events;

	@Autowired
	private CoHostService coHosts;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private UUID me;

	@BeforeEach
	void someone() {
		this.me = this.shared.someone();
	}

	@Test
	void anEventMovesToTheCoHostThatAcceptedFirstAndReturns() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou", "beijing");
		this.jdbc.sql(
				"update event_co_host set answered_at = answered_at - interval '1 day' where chapter_slug = 'guangzhou'")
			.update();
		this.shared.dissolve("dalian", NOW);
		assertThat(this.shared.host(slug)).isEqualTo("guangzhou");
		assertThat(this.shared.status(slug)).isEqualTo("PUBLISHED");
		assertThat(this.shared.ledger(slug)).containsExactly("guangzhou", "beijing with guangzhou");
		assertThat(this.shared.mails("lead", "活动交给 KCC@广州 主办了：联合聚会")).hasSize(1);
		this.shared.reinstate("dalian", SOON);
		assertThat(this.shared.host(slug)).isEqualTo("dalian");
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "beijing with dalian", "guangzhou with dalian");
		assertThat(this.shared.mails("lead", "活动改由 KCC@大连 主办：联合聚会")).hasSize(1);
		assertThat(lines("EventChange.Moved", slug)).isEqualTo(2);
	}

	@Test
	void anEventThatNobodyElseHoldsIsCalledOffAndComesBack() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "guangzhou");
		LocalDate before = this.shared.clockStart("dalian");
		this.shared.dissolve("dalian", NOW);
		assertThat(this.shared.status(slug)).isEqualTo("CANCELLED");
		assertThat(this.shared.ledger(slug)).containsExactly("dalian CANCELLED");
		assertThat(this.mvc.get().uri("/events/" + slug)).bodyText().contains("主办的城市社区已经解散");
		assertThat(this.mvc.get().uri("/en/events/" + slug).contextPath("/en")).bodyText()
			.contains("The chapter that was to host it has been dissolved");
		assertThat(lines("EventChange.CancelledWithChapter", slug)).isOne();
		this.shared.reinstate("dalian", SOON);
		assertThat(this.shared.status(slug)).isEqualTo("PUBLISHED");
		assertThat(this.shared.ledger(slug)).containsExactly("dalian");
		assertThat(this.shared.clockStart("dalian")).isEqualTo(before);
		assertThat(lines("EventChange.Reinstated", slug)).isOne();
		this.coHosts.accept("guangzhou", slug, this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
	}

	@Test
	void draftsAndWhatIsOverStayAsTheyAre() {
		String draft = this.shared.draftOfDalian();
		String held = this.shared.ofDalian();
		this.shared.accept(held, "guangzhou");
		this.shared.dissolve("dalian", SharedEvents.LATER);
		assertThat(this.shared.status(draft)).isEqualTo("DRAFT");
		assertThat(this.shared.host(held)).isEqualTo("dalian");
		assertThat(this.shared.ledger(held)).containsExactly("dalian", "guangzhou with dalian");
	}

	@Test
	void theChaptersPartInEventsOfOthersEndsAndComesBack() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou");
		this.shared.dissolve("guangzhou", NOW);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian");
		assertThat(this.mvc.get().uri("/events/" + slug)).bodyText().doesNotContain("KCC@广州");
		this.shared.reinstate("guangzhou", SOON);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
	}

	@Test
	void whatIsOverWhenTheChapterComesBackStaysWithWhoHeldIt() {
		String moved = this.shared.ofDalian();
		String calledOff = this.shared.ofDalian();
		this.shared.accept(moved, "guangzhou");
		this.shared.dissolve("dalian", NOW);
		this.shared.reinstate("dalian", SharedEvents.LATER);
		assertThat(this.shared.ledger(moved)).containsExactly("guangzhou");
		assertThat(this.shared.status(calledOff)).isEqualTo("CANCELLED");
	}

	@Test
	void whatTheHeirDecidedStands() {
		String cancelled = this.shared.ofDalian();
		String handedOn = this.shared.ofDalian();
		this.shared.accept(cancelled, "guangzhou");
		this.shared.accept(handedOn, "guangzhou", "beijing");
		this.jdbc.sql(
				"update event_co_host set answered_at = answered_at - interval '1 day' where chapter_slug = 'guangzhou'")
			.update();
		this.shared.dissolve("dalian", NOW);
		this.events.cancel("guangzhou", cancelled, "台风", this.me);
		this.coHosts.handOver("guangzhou", handedOn, "beijing", this.me);
		this.shared.reinstate("dalian", SOON);
		assertThat(this.shared.host(cancelled)).isEqualTo("guangzhou");
		assertThat(this.shared.status(cancelled)).isEqualTo("CANCELLED");
		assertThat(this.shared.ledger(handedOn)).containsExactly("beijing", "dalian with beijing",
				"guangzhou with beijing");
	}

	@Test
	void anotherDissolutionOfTheSameChapterIsUndoneByItself() {
		String slug = this.shared.ofDalian();
		this.shared.dissolve("dalian", NOW);
		this.shared.reinstate("dalian", SOON);
		this.events.cancel("dalian", slug, "台风", this.me);
		this.shared.dissolve("dalian", SOON.plusSeconds(60));
		this.shared.reinstate("dalian", SOON.plusSeconds(120));
		assertThat(this.shared.status(slug)).isEqualTo("CANCELLED");
	}

	@Test
	void aChapterThatPausesOrGoesItsOwnWayKeepsItsEvents() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou");
		Decision decision = new Decision(this.me, NOW, "忙");
		this.chapters.pause(this.shared.id("dalian"), LocalDate.of(2027, 3, 1), decision, LocalizedText.same("休息"));
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
		this.chapters.release(this.shared.id("dalian"), decision, LocalizedText.same("再见"));
		assertThat(this.shared.host(slug)).isEqualTo("dalian");
		assertThat(this.shared.status(slug)).isEqualTo("PUBLISHED");
	}

	@Test
	void aCoHostThatLeftTheUmbrellaDoesNotInherit() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou");
		this.chapters.release(this.shared.id("guangzhou"), new Decision(this.me, NOW, "独立"), LocalizedText.same("再见"));
		this.shared.dissolve("dalian", SOON);
		assertThat(this.shared.host(slug)).isEqualTo("dalian");
		assertThat(this.shared.status(slug)).isEqualTo("CANCELLED");
	}

	private int lines(String action, String slug) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action and subject = 'event/' || :slug")
			.param("action", action)
			.param("slug", slug)
			.query(Integer.class)
			.single();
	}

}
