package org.kaiyuanshe.kcc.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.account.Mailboxes;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.MailCode;
import org.kaiyuanshe.kcc.core.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Twenty who use the same code or link at the same moment; one gets in. */
@PortalTest
class CodeRaceTests {

	private static final int ALL = 20;

	private final Token page = Token.random();

	private final Token link = Token.random();

	private final MailCode code = MailCode.random();

	@Autowired
	private CodeStore store;

	@Autowired
	private SignInCodes codes;

	@Autowired
	private Mailboxes mailboxes;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void ask() {
		UUID account = this.mailboxes.at("lead@kcc.example").orElseThrow().account();
		this.transaction.executeWithoutResult((status) -> {
			this.store.open(CodePurpose.SIGN_IN, this.page);
			this.store.arm(CodePurpose.SIGN_IN, this.page, account, this.code, this.link);
		});
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from sign_in_code where page_hash = :page").param("page", this.page.hash()).update();
	}

	@Test
	void oneOfTwentyGetsInWithTheCode() throws Exception {
		assertThat(atOnce(() -> this.codes.tryCode(this.page, this.code).right())).isOne();
	}

	@Test
	void oneOfTwentyGetsInWithTheLink() throws Exception {
		assertThat(atOnce(() -> this.codes.useLink(this.link.value()).isPresent())).isOne();
	}

	@Test
	void ofTwentyWrongTriesFiveCount() throws Exception {
		MailCode wrong = new MailCode("no digits");
		assertThat(atOnce(() -> {
			Attempt attempt = this.codes.tryCode(this.page, wrong);
			return attempt.account() != null;
		})).isEqualTo(CodeStore.ATTEMPTS);
	}

	/** Shows that the others would have got in, had they looked first and used later. */
	@Test
	void withoutTheGuardMoreGetIn() throws Exception {
		CyclicBarrier looked = new CyclicBarrier(ALL);
		assertThat(atOnce(() -> {
			boolean good = this.codes.findByLink(this.link.value()).isPresent();
			looked.await();
			this.jdbc.sql("update sign_in_code set used_at = :now where link_hash = :link")
				.param("now", Columns.parameter(Instant.EPOCH))
				.param("link", this.link.hash())
				.update();
			return good;
		})).isGreaterThan(1);
	}

	private long atOnce(Callable<Boolean> attempt) throws Exception {
		CyclicBarrier start = new CyclicBarrier(ALL);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> all = Stream.generate(() -> threads.submit(() -> {
				start.await();
				return attempt.call();
			})).limit(ALL).toList();
			long through = 0;
			for (Future<Boolean> each : all) {
				through += each.get() ? 1 : 0;
			}
			return through;
		}
	}

}
