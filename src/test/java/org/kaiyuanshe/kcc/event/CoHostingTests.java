package org.kaiyuanshe.kcc.event;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.security.People;
import org.kaiyuanshe.kcc.registration.AttendanceReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PortalTest
@Transactional
class CoHostingTests {

	@Autowired
	private SharedEvents shared;

	@Autowired
	private EventService events;

	@Autowired
	private CoHostService coHosts;

	@Autowired
	private AttendanceReader attendance;

	@Autowired
	private EventPages pages;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private MockMvcTester mvc;

	private UUID me;

	@BeforeEach
	void someone() {
		this.me = this.shared.someone();
	}

	@Test
	void anAcceptedEventIsInBothLedgersAndMovesBothClocks() {
		String slug = this.shared.ofDalian();
		LocalDate before = this.shared.clockStart("guangzhou");
		this.shared.invite(slug, "guangzhou", "beijing");
		this.coHosts.decline("beijing", slug, this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian");
		assertThat(this.shared.clockStart("guangzhou")).isEqualTo(before);
		this.coHosts.accept("guangzhou", slug, this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
		assertThat(this.shared.clockStart("guangzhou")).isEqualTo(SharedEvents.DAY);
		assertThat(this.shared.clockStart("dalian")).isEqualTo(SharedEvents.DAY);
	}

	@Test
	void everyChangeOfTheEventReachesBothLedgers() {
		String slug = this.shared.draftOfDalian();
		this.shared.accept(slug, "guangzhou");
		assertThat(this.shared.ledger(slug)).isEmpty();
		this.events.publish("dalian", slug, this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
		this.events.change("dalian", slug, version(slug), SharedEvents.details("改期", SharedEvents.START.plusDays(2)),
				this.me);
		assertThat(this.shared.clockStart("guangzhou")).isEqualTo(SharedEvents.DAY.plusDays(2));
		this.events.unpublish("dalian", slug, this.me);
		assertThat(this.shared.ledger(slug)).isEmpty();
		this.events.publish("dalian", slug, this.me);
		this.events.cancel("dalian", slug, "台风", this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian CANCELLED", "guangzhou CANCELLED with dalian");
	}

	@Test
	void anEventThatWasNotHeldCountsForNobody() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou");
		later(() -> this.events.markNotHeld("dalian", slug, "没有人来", this.me));
		assertThat(this.shared.ledger(slug)).containsExactly("dalian NOT_HELD", "guangzhou NOT_HELD with dalian");
	}

	@Test
	void whoStepsBackOrIsRemovedLosesTheEvent() {
		String slug = this.shared.ofDalian();
		this.shared.accept(slug, "guangzhou", "beijing");
		this.coHosts.remove("dalian", slug, "beijing", this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
		this.coHosts.decline("guangzhou", slug, this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian");
	}

	@Test
	void whoDeclinedOrWasRemovedCanBeInvitedAgain() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "guangzhou", "beijing");
		this.coHosts.decline("guangzhou", slug, this.me);
		this.coHosts.remove("dalian", slug, "beijing", this.me);
		this.shared.accept(slug, "guangzhou", "beijing");
		assertThat(this.shared.ledger(slug)).hasSize(3);
	}

	@Test
	void onlyAnInvitedChapterAnswersAndOnlyOnce() {
		String slug = this.shared.ofDalian();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.coHosts.accept("guangzhou", slug, this.me));
		this.shared.accept(slug, "guangzhou");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.coHosts.accept("guangzhou", slug, this.me))
			.matches((refusal) -> refusal.key().equals("event.cohost.refused.ACCEPTED"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.shared.invite(slug, "guangzhou"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.shared.invite(slug, "dalian"));
	}

	@Test
	void aChapterThatIsGoneCannotBeInvited() {
		String slug = this.shared.ofDalian();
		this.shared.dissolve("guangzhou", TestClock.START);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.shared.invite(slug, "guangzhou"));
	}

	@Test
	void aCoHostIsNamedOnceItAcceptedAndListedInItsOwnPlaces() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "beijing");
		this.shared.accept(slug, "guangzhou");
		assertThat(this.pages.find(slug).orElseThrow().coHosts()).extracting(EventHost::slug)
			.containsExactly("guangzhou");
		assertThat(this.mvc.get().uri("/chapters/guangzhou")).bodyText().contains("联合聚会", "与 KCC@大连 合办");
		assertThat(this.mvc.get().uri("/events?chapter=guangzhou")).bodyText().contains("联合聚会");
		assertThat(this.mvc.get().uri("/events?chapter=beijing")).bodyText().doesNotContain("联合聚会");
		assertThat(this.mvc.get().uri("/events/" + slug)).bodyText().contains("KCC@广州").doesNotContain("KCC@北京");
	}

	@Test
	void countsOnceInTheTotals() {
		String slug = this.shared.ofDalian();
		int alone = heldByThen();
		this.shared.accept(slug, "guangzhou", "beijing");
		assertThat(this.shared.ledger(slug)).hasSize(3);
		assertThat(heldByThen()).isEqualTo(alone);
	}

	@Test
	void theLeadsOfBothSidesReadWhatTheOtherDid() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "guangzhou");
		assertThat(this.shared.mails("lead", "KCC@大连 邀请 KCC@广州")).singleElement()
			.asString()
			.contains("联合聚会", "/manage/chapters/guangzhou/co-hosting");
		String own = this.events.draft("guangzhou", SharedEvents.details("珠江夜话", SharedEvents.START), this.me);
		this.coHosts.invite("guangzhou", own, "dalian", this.me);
		this.coHosts.accept("dalian", own, this.me);
		assertThat(this.shared.mails("lead", "KCC@大连 答应合办：珠江夜话")).hasSize(1);
		this.coHosts.decline("dalian", own, this.me);
		assertThat(this.shared.mails("lead", "KCC@大连 不参加合办：珠江夜话")).hasSize(1);
	}

	@Test
	void anInvitationWaitsOnTheDashboardUntilItIsAnswered() {
		String slug = this.shared.draftOfDalian();
		this.shared.invite(slug, "guangzhou");
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou").with(this.people.as("lead"))).bodyText()
			.contains("合办邀请", "联合聚会");
		assertThat(this.mvc.post()
			.uri("/manage/chapters/guangzhou/co-hosting/" + slug + "/acceptance")
			.with(this.people.as("lead"))
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/manage/chapters/guangzhou/co-hosting");
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou").with(this.people.as("lead"))).bodyText()
			.doesNotContain("联合聚会");
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou/co-hosting").with(this.people.as("lead"))).bodyText()
			.contains("联合聚会", "退出合办")
			.doesNotContain("已取消");
	}

	@Test
	void theDashboardOpensTheNextEventWhereItsTeamMayReadIt() {
		String shared = this.shared.ofDalian();
		this.shared.accept(shared, "hangzhou");
		assertThat(this.mvc.get().uri("/manage/chapters/hangzhou").with(this.people.as("admin"))).bodyText()
			.contains("href=\"/events/" + shared)
			.doesNotContain("/manage/chapters/hangzhou/events/" + shared);
		assertThat(this.mvc.get().uri("/manage/chapters/dalian").with(this.people.as("admin"))).bodyText()
			.contains("href=\"/manage/chapters/dalian/events/" + shared);
	}

	@Test
	void theHostHandsTheEventOverAndStaysCoHost() {
		String slug = this.shared.ofDalian();
		this.shared.invite(slug, "beijing");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.coHosts.handOver("dalian", slug, "beijing", this.me))
			.matches((refusal) -> refusal.key().equals("event.cohost.unfit"));
		this.shared.accept(slug, "guangzhou");
		this.coHosts.handOver("dalian", slug, "guangzhou", this.me);
		assertThat(this.shared.host(slug)).isEqualTo("guangzhou");
		assertThat(this.shared.ledger(slug)).containsExactly("guangzhou", "dalian with guangzhou");
		assertThat(this.shared.mails("lead", "活动交给 KCC@广州 主办了：联合聚会")).singleElement()
			.asString()
			.contains("/manage/chapters/guangzhou/events/" + slug);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.events.cancel("dalian", slug, "台风", this.me));
		this.coHosts.handOver("guangzhou", slug, "dalian", this.me);
		assertThat(this.shared.ledger(slug)).containsExactly("dalian", "guangzhou with dalian");
	}

	private int heldByThen() {
		AtomicInteger held = new AtomicInteger();
		later(() -> held.set(this.attendance.totals(null).events()));
		return held.get();
	}

	/** Does it when the event is over; the clock is everyone's and is put back. */
	private void later(Runnable step) {
		this.clock.advance(Duration.ofDays(30));
		try {
			step.run();
		}
		finally {
			this.clock.advance(Duration.ofDays(-30));
		}
	}

	private long version(String slug) {
		return this.pages.findOf("dalian", slug).orElseThrow().version();
	}

}
