package org.kaiyuanshe.kcc.team;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two leads remove each other at the same moment; the chapter keeps one. */
@PortalTest
class LastLeadAtOnceTests {

	private static final String CHAPTER = "singapore";

	@Autowired
	private TeamService team;

	@Autowired
	private Rosters rosters;

	@Autowired
	private MemberService members;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private UUID one;

	private UUID other;

	@BeforeEach
	void appoint() {
		this.one = lead("甲");
		this.other = lead("乙");
	}

	@AfterEach
	void clear() {
		this.jdbc.sql("delete from appointment where member_id in (:one, :other)")
			.param("one", this.one)
			.param("other", this.other)
			.update();
		this.jdbc.sql("delete from search_document where ref in (select slug from member where id in (:one, :other))")
			.param("one", this.one)
			.param("other", this.other)
			.update();
		this.jdbc.sql("delete from member where id in (:one, :other)")
			.param("one", this.one)
			.param("other", this.other)
			.update();
	}

	@Test
	void oneOfTwoLeadsWhoRemoveEachOtherAtOnceStays() throws Exception {
		List<Callable<Boolean>> both = List.of(() -> remove(this.one, this.other), () -> remove(this.other, this.one));
		assertThat(togetherAtTheLock(both)).containsExactlyInAnyOrder(true, false);
		assertThat(leads()).isEqualTo(1);
	}

	@Test
	void oneOfTwoLeadsWhoLeaveAtOnceStays() throws Exception {
		List<Callable<Boolean>> both = List.of(() -> leave(this.one), () -> leave(this.other));
		assertThat(togetherAtTheLock(both)).containsExactlyInAnyOrder(true, false);
		assertThat(leads()).isEqualTo(1);
	}

	/** The same guard over a roster that nobody locked: what the lock is for. */
	@Test
	void withoutTheLockBothWouldGo() throws Exception {
		CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
		List<Callable<Boolean>> both = List.of(() -> removeUnlocked(this.other, bothHaveLooked),
				() -> removeUnlocked(this.one, bothHaveLooked));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			assertThat(results(threads.invokeAll(both))).containsExactly(true, true);
		}
		assertThat(leads()).isZero();
	}

	private boolean remove(UUID by, UUID member) {
		try {
			this.team.remove(CHAPTER, slugOf(member), "理由", by);
			return true;
		}
		catch (LastLead refusal) {
			return false;
		}
	}

	private boolean leave(UUID member) {
		try {
			this.team.leave(CHAPTER, member);
			return true;
		}
		catch (LastLead refusal) {
			return false;
		}
	}

	private boolean removeUnlocked(UUID member, CyclicBarrier bothHaveLooked) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Roster roster = this.rosters.read(CHAPTER);
			roster.requireAnotherLeadThan(member);
			await(bothHaveLooked);
			this.members.endRoles(roster.chapter().id(), member, EnumSet.of(Role.LEAD), roster.today(),
					new Decision(null, TestClock.START, "理由"));
			return true;
		}));
	}

	/** Lets both come as far as the lock before either gets it. */
	private List<Boolean> togetherAtTheLock(List<Callable<Boolean>> both) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<Boolean>> started = this.transaction.execute((status) -> {
				this.rosters.lock(CHAPTER);
				List<Future<Boolean>> waiting = both.stream().map(threads::submit).toList();
				waitForTwoAtTheLock();
				return waiting;
			});
			return results(started);
		}
	}

	private void waitForTwoAtTheLock() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
		int waiting = 0;
		while (waiting < 2 && System.nanoTime() < deadline) {
			waiting = this.jdbc.sql("select count(distinct pid) from pg_locks where not granted")
				.query(Integer.class)
				.single();
		}
		assertThat(waiting).isEqualTo(2);
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(2, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Boolean> results(List<Future<Boolean>> futures) throws Exception {
		return List.of(futures.get(0).get(), futures.get(1).get());
	}

	private UUID lead(String name) {
		return this.transaction.execute((status) -> {
			UUID member = this.members.enter(null, NewMember.named(name));
			this.chapters.appoint(this.rosters.read(CHAPTER).chapter().id(), member, Role.LEAD,
					Term.startingOn(LocalDate.of(2026, 1, 1)), null);
			return member;
		});
	}

	private String slugOf(UUID member) {
		return this.jdbc.sql("select slug from member where id = :id").param("id", member).query(String.class).single();
	}

	private long leads() {
		return this.rosters.read(CHAPTER).present().stream().filter((member) -> member.role() == Role.LEAD).count();
	}

}
