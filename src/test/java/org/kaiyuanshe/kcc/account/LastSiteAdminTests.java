package org.kaiyuanshe.kcc.account;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Two site admins who take each other's place away at once. */
@ServerTest
class LastSiteAdminTests {

	private static final List<String> BOTH = List.of("admin@kcc.example", "root@kcc.example");

	@Autowired
	private AccountDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void makeTwo() {
		this.jdbc.sql("update account set authority = 'SITE_ADMIN' where email in (:both)")
			.param("both", BOTH)
			.update();
	}

	@AfterEach
	void asBefore() {
		this.jdbc.sql("update account set authority = 'SITE_ADMIN' where email = 'root@kcc.example'").update();
		this.jdbc.sql("update account set authority = 'KCC_ADMIN' where email = 'admin@kcc.example'").update();
	}

	@RepeatedTest(5)
	void ofTheTwoOneStays() {
		atOnce((email, barrier) -> {
			barrier.await(9, TimeUnit.SECONDS);
			String other = BOTH.get(1 - BOTH.indexOf(email));
			try {
				this.desk.grant(id("id", other), Authority.MEMBER, id("member_id", email));
			}
			catch (RuleViolation ex) {
				assertThat(ex.key()).isEqualTo("account.lastSiteAdmin");
			}
			return null;
		});
		assertThat(siteAdmins()).isEqualTo(1);
	}

	/** The control: who looks first and writes then, without holding the rows. */
	@Test
	void withoutTheLockNobodyWouldStay() {
		atOnce((email, barrier) -> this.transaction.execute((status) -> {
			boolean another = siteAdmins() > 1;
			await(barrier);
			return another ? this.jdbc.sql("update account set authority = 'MEMBER' where email = :email")
				.param("email", email)
				.update() : 0;
		}));
		assertThat(siteAdmins()).isZero();
	}

	private void atOnce(Step step) {
		CyclicBarrier barrier = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Callable<Object>> steps = BOTH.stream()
				.map((email) -> (Callable<Object>) () -> step.take(email, barrier))
				.toList();
			threads.invokeAll(steps).forEach((done) -> assertThat(done).succeedsWithin(9, TimeUnit.SECONDS));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(9, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int siteAdmins() {
		return this.jdbc.sql("select count(*) from account where authority = 'SITE_ADMIN'")
			.query(Integer.class)
			.single();
	}

	private UUID id(String column, String email) {
		return this.jdbc.sql("select " + column + " from account where email = :email")
			.param("email", email)
			.query(UUID.class)
			.single();
	}

	/** What one of the two does. */
	private interface Step {

		Object take(String email, CyclicBarrier barrier) throws Exception;

	}

}
