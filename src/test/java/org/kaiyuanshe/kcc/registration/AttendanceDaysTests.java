package org.kaiyuanshe.kcc.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Totals are what counting would find, whatever changes while they are added up. */
@PortalTest
class AttendanceDaysTests {

	private static final String PLACED = "test-attendance@";

	private static final int GUESTS = 40;

	@Autowired
	private AttendanceDays days;

	@Autowired
	private AttendanceReader attendance;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private UUID event = new UUID(0, 0);

	@BeforeEach
	void anEventThatIsOver() {
		this.event = this.jdbc.sql("select id from event where slug = 'guangzhou-2023-10-21-tidb-meetup'")
			.query(UUID.class)
			.single();
	}

	@AfterEach
	void leaveNothing() {
		this.jdbc.sql("delete from registration where email like :mine").param("mine", PLACED + "%").update();
		this.jdbc.sql("delete from attendance_day").update();
	}

	@Test
	void daysThatAreOverAreAddedUpOnce() {
		AttendanceTotals counted = this.attendance.totals(null);
		assertThat(this.days.run(this.clock.instant())).startsWith("days=");
		assertThat(this.days.run(this.clock.instant())).isEmpty();
		assertThat(this.attendance.totals(null)).isEqualTo(counted);
	}

	@Test
	void whatChangesLaterIsSeenAtOnce() {
		this.days.run(this.clock.instant());
		int before = this.attendance.totals(null).registered().people();
		register(1);
		assertThat(this.attendance.totals(null).registered().people()).isEqualTo(before + 1);
		this.days.run(this.clock.instant());
		assertThat(this.attendance.totals(null).registered().people()).isEqualTo(before + 1);
		this.jdbc.sql("update registration set status = 'CANCELLED' where email like :mine")
			.param("mine", PLACED + "%")
			.update();
		assertThat(this.attendance.totals(null).registered().people()).isEqualTo(before);
	}

	@Test
	void addingUpWhileOthersChangeMissesNothing() throws Exception {
		int before = this.attendance.totals(null).registered().people();
		List<Callable<String>> work = new ArrayList<>();
		for (int guest = 0; guest < GUESTS; guest++) {
			int number = guest;
			work.add(() -> register(number));
			work.add(() -> this.days.run(this.clock.instant()));
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			for (Future<String> done : threads.invokeAll(work)) {
				done.get();
			}
		}
		this.days.run(this.clock.instant());
		assertThat(this.attendance.totals(null).registered().people()).isEqualTo(before + GUESTS);
		assertThat(this.jdbc.sql("""
				select count(*) from attendance_day a full join attendance_counted(array(select day from attendance_day), :now) c
				  using (day) where (a.registered, a.checked_in, a.walk_ins, a.events)
				    is distinct from (coalesce(c.registered, 0), coalesce(c.checked_in, 0), coalesce(c.walk_ins, 0), coalesce(c.events, 0))
				""").param("now", Columns.parameter(this.clock.instant())).query(Integer.class).single()).isZero();
	}

	private String register(int number) {
		this.jdbc.sql("""
				insert into registration (id, version, event_id, number, status, name, email, language, created_at, sample)
				values (uuidv7(), 0, :event, :number, 'CONFIRMED', 'x', :email, 'zh-CN', now(), false)
				""")
			.param("event", this.event)
			.param("number", 10_000 + number)
			.param("email", PLACED + number + ".example")
			.update();
		return "";
	}

}
