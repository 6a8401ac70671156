package org.kaiyuanshe.kcc.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.PersonalData;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Deleted twice at once, while being appointed, or only half: all or nothing, and once.
 */
@PortalTest
@TestPropertySource(properties = "test.database=of the deletion")
class DeletionAtOnceTests {

	@Autowired
	private OddPerson odd;

	@Autowired
	private Deletion deletion;

	@Autowired
	private Persons persons;

	@Autowired
	private List<PersonalData> modules;

	@Autowired
	private CommunityTexts texts;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private UUID member;

	@BeforeEach
	void enter() {
		this.member = this.odd.enter();
	}

	@AfterEach
	void clear() {
		// Lines of the log cannot be deleted, and other tests look for these names.
		this.jdbc.sql("select audit_forget(:member, :words, :member, now())")
			.param("member", this.member)
			.param("words", OddPerson.WORDS.toArray(String[]::new))
			.query(Integer.class)
			.single();
		for (String sql : List.of("delete from appointment where member_id = :member",
				"delete from membership where member_id = :member", "delete from account where member_id = :member",
				"delete from search_document where ref = (select slug from member where id = :member)",
				"delete from outbox_mail where recipient = '" + OddPerson.EMAIL + "'",
				"delete from member where id = :member")) {
			this.jdbc.sql(sql).param("member", this.member).update();
		}
	}

	@Test
	void ofSeveralTabsOneDeletes() throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Callable<Boolean>> tabs = new ArrayList<>();
		for (int tab = 0; tab < 4; tab++) {
			tabs.add(() -> {
				start.await(5, TimeUnit.SECONDS);
				return this.deletion.forget(this.member, Locale.CHINESE);
			});
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Boolean>> answers = tabs.stream().map(threads::submit).toList();
			start.countDown();
			List<Boolean> gone = new ArrayList<>();
			for (Future<Boolean> answer : answers) {
				gone.add(answer.get(10, TimeUnit.SECONDS));
			}
			assertThat(gone).containsExactlyInAnyOrder(true, false, false, false);
		}
		assertThat(count("outbox_mail where recipient = '" + OddPerson.EMAIL + "'")).isOne();
	}

	@Test
	void whoHasGoneIsGivenNothingAnyMore() {
		this.deletion.forget(this.member, Locale.CHINESE);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::appoint);
		assertThat(count("appointment where to_date is null and member_id = '" + this.member + "'")).isZero();
	}

	/**
	 * The appointment waits for the deletion that is under way, and then is refused; on a
	 * slow machine it waits too long. Both are answered with 409.
	 */
	@Test
	void anAppointmentAtTheSameMomentIsEitherEndedOrRefused() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
			Future<Boolean> appointed = this.transaction.execute((status) -> {
				this.persons.lock(this.member).orElseThrow();
				Future<Boolean> answer = threads.submit(() -> {
					locked.countDown();
					try {
						appoint();
						return true;
					}
					catch (DataIntegrityViolationException | PessimisticLockingFailureException ex) {
						return false;
					}
				});
				await(locked);
				this.deletion.forget(this.member, Locale.CHINESE);
				return answer;
			});
			assertThat(appointed.get(10, TimeUnit.SECONDS)).isFalse();
		}
		assertThat(count("appointment where to_date is null and member_id = '" + this.member + "'")).isZero();
	}

	@Test
	void aDeletionThatFailsHalfWayLeavesEverything() {
		List<PersonalData> broken = new ArrayList<>(this.modules);
		broken.add(new Broken());
		ApplicationEventPublisher nobodyHears = (event) -> {
		};
		Deletion failing = new Deletion(this.persons, broken, this.texts, nobodyHears);
		Traces traces = new Traces(this.jdbc);
		var before = traces.of(OddPerson.WORDS);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> this.transaction.executeWithoutResult((status) -> failing.forget(this.member, Locale.CHINESE)));
		assertThat(traces.of(OddPerson.WORDS)).isEqualTo(before).contains("member.name", "account.email");
		assertThat(count("appointment where to_date is null and member_id = '" + this.member + "'")).isOne();
	}

	private void appoint() {
		this.chapters.appoint(this.chapters.reference("shenzhen").orElseThrow().id(), this.member, Role.CORE,
				Term.startingOn(LocalDate.of(2026, 11, 1)), null);
	}

	private int count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A module that cannot forget. */
	private static final class Broken implements PersonalData {

		@Override
		public List<Table> of(Person person) {
			return List.of();
		}

		@Override
		public void forget(Person person) {
			// Fails later, when all the others have forgotten.
		}

		@Override
		public void forgetCopies(Person person) {
			throw new IllegalStateException("half-way");
		}

	}

}
