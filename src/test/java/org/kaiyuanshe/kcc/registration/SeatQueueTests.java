package org.kaiyuanshe.kcc.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Transactional
class SeatQueueTests {

	private static final UUID EVENT = new UUID(7, 77);

	@Autowired
	private SeatBook seats;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Test
	void whoWaitsTooLongInTheRushIsAskedToComeAgain() throws Exception {
		try (Connection first = this.database.getConnection();
				PreparedStatement lock = first
					.prepareStatement("select pg_advisory_lock(hashtextextended('%s', 0))".formatted(EVENT))) {
			lock.execute();
			this.jdbc.sql("set local lock_timeout = '50ms'").update();
			assertThatExceptionOfType(PessimisticLockingFailureException.class)
				.isThrownBy(() -> this.seats.queue(EVENT));
			first.createStatement().execute("select pg_advisory_unlock_all()");
		}
	}

}
