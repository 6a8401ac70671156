package org.kaiyuanshe.kcc.faults;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.faults.Ledger.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger names what is changed behind its back. */
@PortalTest
@Transactional
class LedgerTests {

	private static final String MARK = "Ledger control";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatIsKeptOnceAndWholeIsAllRight() {
		request();
		mail();
		assertThat(faults(Answer.ACKNOWLEDGED)).isEmpty();
		assertThat(faults(Answer.UNKNOWN)).isEmpty();
	}

	@Test
	void whatWasAcknowledgedAndIsNotThereIsLost() {
		assertThat(faults(Answer.ACKNOWLEDGED)).containsExactly("lost: " + MARK);
		assertThat(faults(Answer.UNKNOWN)).isEmpty();
		assertThat(faults(Answer.REFUSED)).isEmpty();
	}

	@Test
	void whatWasRefusedAndIsThereIsNamed() {
		request();
		mail();
		assertThat(faults(Answer.REFUSED)).containsExactly("kept though refused: " + MARK);
	}

	@Test
	void whatIsThereTwiceIsNamed() {
		request();
		request();
		mail();
		mail();
		assertThat(faults(Answer.UNKNOWN)).containsExactly("kept 2 times: " + MARK);
	}

	@Test
	void whatIsThereWithoutItsMailIsHalfKept() {
		request();
		assertThat(faults(Answer.ACKNOWLEDGED)).containsExactly("half kept: " + MARK + ", 1 with 0");
	}

	private List<String> faults(Answer answer) {
		Ledger ledger = new Ledger();
		ledger.note(MARK, answer);
		return ledger.faults(this.jdbc).stream().filter((fault) -> fault.contains(MARK)).toList();
	}

	private void request() {
		this.jdbc.sql("""
				insert into registration_request (id, event_id, page_hash, link_hash, name, email, language, questions,
				                                  answers, expires_at)
				select :id, id, :id, :id, :mark, 'ledger@kcc.example', 'zh-CN', '{}', '{}', now()
				from event where slug = 'sample-guangzhou-lightning-talks'
				""").param("id", UUID.randomUUID()).param("mark", MARK).update();
	}

	private void mail() {
		this.jdbc.sql("""
				insert into outbox_mail (id, recipient, subject, body, created_at, next_attempt_at)
				values (:id, 'ledger@kcc.example', 'x', 'x', now(), now())
				""").param("id", UUID.randomUUID()).update();
	}

}
