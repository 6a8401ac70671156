package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
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
import org.kaiyuanshe.kcc.QrPicture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ChatGroupReminderTests {

	private static final LocalDate EXPIRY = LocalDate.of(2026, 11, 28);

	/** In 广州 the day two days before begins at 16:00 UTC. */
	private static final Instant TOO_EARLY = Instant.parse("2026-11-25T15:59:59Z");

	private static final Instant TWO_DAYS_BEFORE = Instant.parse("2026-11-25T16:00:00Z");

	@Autowired
	private ChatGroupReminder reminder;

	@Autowired
	private ChatGroupService groups;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.sql("delete from chapter_chat_group").update();
		this.jdbc.sql("delete from outbox_mail where subject like '%二维码%'").update();
	}

	@Test
	void writesToTheLeadsTwoDaysBeforeAndOnlyOnce() throws Exception {
		show(EXPIRY);
		assertThat(this.reminder.run(TOO_EARLY)).isEmpty();
		assertThat(this.reminder.run(TWO_DAYS_BEFORE)).isEqualTo("reminders=1");
		assertThat(this.reminder.run(TWO_DAYS_BEFORE.plusSeconds(3600))).isEmpty();
		assertThat(mails()).singleElement()
			.asString()
			.contains("KCC@广州", "2026年11月28日", "/manage/chapters/guangzhou/chat-group");
	}

	@Test
	void writesOnceOnThreeNodesAtOnce() throws Exception {
		show(EXPIRY);
		Callable<String> node = () -> this.reminder.run(TWO_DAYS_BEFORE);
		try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
			for (Future<String> run : nodes.invokeAll(Collections.nCopies(3, node))) {
				run.get();
			}
		}
		assertThat(mails()).hasSize(1);
	}

	@Test
	void aRenewedPictureGetsItsOwnReminder() throws Exception {
		show(EXPIRY);
		this.reminder.run(TWO_DAYS_BEFORE);
		show(EXPIRY.plusDays(7));
		assertThat(this.reminder.run(TWO_DAYS_BEFORE)).isEmpty();
		assertThat(this.reminder.run(TWO_DAYS_BEFORE.plusSeconds(7 * 86_400))).isEqualTo("reminders=1");
		assertThat(mails()).hasSize(2);
	}

	@Test
	void anotherDayOfTheSamePictureIsRemindedOfAgain() throws Exception {
		show(EXPIRY);
		this.reminder.run(TWO_DAYS_BEFORE);
		this.groups.expireOn("guangzhou", EXPIRY.plusDays(2), lead());
		assertThat(this.reminder.run(TWO_DAYS_BEFORE.plusSeconds(2 * 86_400))).isEqualTo("reminders=1");
	}

	@Test
	void nobodyIsRemindedOfAPictureThatWasTakenDown() throws Exception {
		show(EXPIRY);
		this.groups.takeDown("guangzhou", lead());
		assertThat(this.reminder.run(TWO_DAYS_BEFORE)).isEmpty();
	}

	private void show(LocalDate expiry) throws ChatGroupPictureRefused {
		this.groups.show("guangzhou", ChatGroupPicture.from(QrPicture.png()), expiry, lead());
	}

	private UUID lead() {
		return this.jdbc.sql("select member_id from account where email = 'lead@kcc.example'")
			.query(UUID.class)
			.single();
	}

	private List<String> mails() {
		return this.jdbc.sql(
				"select subject || body from outbox_mail where subject like '%二维码%' and recipient = 'lead@kcc.example'")
			.query(String.class)
			.list();
	}

}
