package org.kaiyuanshe.kcc.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import net.fortuna.ical4j.model.Calendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.event.CalendarFile;
import org.kaiyuanshe.kcc.event.CalendarJudge;
import org.kaiyuanshe.kcc.event.CalendarMethod;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MailDeliveryTests {

	private static final GreenMail SERVER = new GreenMail(
			new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Autowired
	private Outbox outbox;

	@Autowired
	private MailDelivery delivery;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry properties) {
		SERVER.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
	}

	@BeforeEach
	void empty() throws Exception {
		this.jdbc.sql("delete from outbox_mail").update();
		SERVER.purgeEmailFromAllMailboxes();
	}

	@AfterEach
	void restart() {
		if (!SERVER.isRunning()) {
			SERVER.start();
		}
	}

	@Test
	void aMailLeavesOnceAndKeepsNoText() throws Exception {
		write("武汉");
		deliver();
		deliver();
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		assertThat(mail.getSubject()).contains("武汉");
		assertThat(mail.getAllRecipients()).hasSize(1);
		assertThat(mail.getFrom()).extracting(Address::toString).containsExactly("KCC <noreply@localhost>");
		assertThat(count("sent_at is not null and body is null")).isEqualTo(1);
	}

	@Test
	void nothingIsWrittenWhenItsReasonIsRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			writeIn("武汉");
			status.setRollbackOnly();
		});
		assertThat(count("true")).isZero();
	}

	@Test
	void anHourWithoutTheServerLosesNothingAndDoublesNothing() throws Exception {
		SERVER.stop();
		for (int minute = 0; minute < 60; minute++) {
			write("城市" + minute + "。");
			deliver();
			this.clock.advance(Duration.ofMinutes(1));
		}
		assertThat(count("sent_at is null and failed_at is null and attempts >= 1 and last_error is not null"))
			.isEqualTo(60);
		SERVER.start();
		this.clock.advance(Duration.ofHours(1));
		deliver();
		deliver();
		assertThat(SERVER.getReceivedMessages()).extracting(MimeMessage::getSubject)
			.hasSize(60)
			.doesNotHaveDuplicates();
		assertThat(count("sent_at is not null")).isEqualTo(60);
	}

	@Test
	void staysForAnAdminToSeeAfterTenAttempts() {
		SERVER.stop();
		write("武汉");
		for (int attempt = 0; attempt < 12; attempt++) {
			this.clock.advance(Duration.ofHours(3));
			deliver();
		}
		assertThat(count("failed_at is not null and attempts = 10 and body is not null")).isEqualTo(1);
	}

	@Test
	void aLineBreakInACityMakesNoSecondHeader() throws Exception {
		write("武汉\r\nBcc: everyone@kcc.example");
		deliver();
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getAllRecipients()).hasSize(1);
	}

	@Test
	void aCalendarFileLeavesWithTheMailAndIsNotKept() throws Exception {
		writeReminder(
				new CalendarFile(CalendarMethod.CANCEL, Files.readString(Path.of("src/test/resources/cancelled.ics"))));
		deliver();
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		assertThat(mail.getAllRecipients()).hasSize(1);
		Multipart parts = (Multipart) mail.getContent();
		assertThat(parts.getCount()).isEqualTo(2);
		assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/related");
		BodyPart calendar = parts.getBodyPart(1);
		ContentType type = new ContentType(calendar.getContentType());
		assertThat(type.getBaseType()).isEqualToIgnoringCase("text/calendar");
		assertThat(type.getParameter("method")).isEqualTo("CANCEL");
		Calendar read = CalendarJudge.read(new String(calendar.getInputStream().readAllBytes(), UTF_8));
		assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(read.getComponent("VEVENT").orElseThrow().getRequiredProperty("STATUS").getValue())
			.isEqualTo("CANCELLED");
		assertThat(count("body is null and calendar is null and calendar_method is null and unsubscribe is null"))
			.isEqualTo(1);
	}

	@Test
	void aMailThatCanBeSwitchedOffSaysHow() throws Exception {
		writeReminder(null);
		deliver();
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		String link = mail.getHeader("List-Unsubscribe", null);
		assertThat(link).matches("<http://localhost:8080/unsubscribe/REMINDER\\.[\\w-]{22}\\.[\\w-]{22}>");
		assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
		assertThat(mail.getContent().toString()).contains(link.substring(1, link.length() - 1));
	}

	@Test
	void anAnswerToSomeonesOwnStepHasALinkThatSwitchesOffTheOthers() throws Exception {
		write("武汉");
		deliver();
		assertThat(SERVER.getReceivedMessages()[0].getHeader("List-Unsubscribe", null))
			.matches("<http://localhost:8080/unsubscribe/ALL\\.[\\w-]{22}\\.[\\w-]{22}>");
	}

	@Test
	void aCodeThatIsAskedForWhileOthersLeaveGoesNext() {
		List<String> left = new CopyOnWriteArrayList<>();
		UserManager users = SERVER.getUserManager();
		MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
		users.setMessageDeliveryHandler((message, address) -> {
			if (left.isEmpty()) {
				this.clock.advance(Duration.ofSeconds(1));
				writeCode();
			}
			left.add(Objects.requireNonNull(message.getMessage().getSubject()));
			return usual.handle(message, address);
		});
		write("武汉");
		write("长沙");
		write("南昌");
		deliver();
		users.setMessageDeliveryHandler(usual);
		assertThat(left).hasSize(4);
		assertThat(left.get(1)).contains("验证码");
	}

	private void writeCode() {
		this.transaction.executeWithoutResult((status) -> this.outbox.write("someone@kcc.example",
				Locale.SIMPLIFIED_CHINESE, "confirmation-code", "12345678"));
	}

	private void writeReminder(@Nullable CalendarFile calendar) {
		this.transaction.executeWithoutResult((status) -> this.outbox.writeWith(calendar, "someone@kcc.example",
				Locale.SIMPLIFIED_CHINESE, "event-reminder", "某人", "聚会", "明天", "图书馆", "https://kcc.example/", "", ""));
	}

	private void write(String city) {
		this.transaction.executeWithoutResult((status) -> writeIn(city));
	}

	private void writeIn(String city) {
		this.outbox.write("someone@kcc.example", Locale.SIMPLIFIED_CHINESE, "application-submitted", "某人", city,
				"2026年12月21日");
	}

	private void deliver() {
		this.delivery.run(this.clock.instant());
	}

	private int count(String condition) {
		return this.jdbc.sql("select count(*) from outbox_mail where " + condition).query(Integer.class).single();
	}

}
