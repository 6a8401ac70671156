package org.kaiyuanshe.kcc.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaiyuanshe.kcc.registration.Desk.DINNER;
import static org.kaiyuanshe.kcc.registration.Desk.MANAGE;

/** What a chapter’s team sees of registrations and decides about them. */
@PortalTest
@Transactional
class TeamTests {

	private static final String SETTINGS = "/manage/chapters/guangzhou/events/sample-guangzhou-hardware-day/registration";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Desk desk;

	@BeforeEach
	void arrive() {
		this.desk = new Desk(this.mvc, this.people, this.jdbc);
	}

	@AfterEach
	void presentAgain() {
		this.clock.set(TestClock.START);
	}

	@Test
	void whereTheLeadDecidesASeatIsTakenOnlyByApproval() {
		this.jdbc.sql("update registration set status = 'AWAITING_APPROVAL' where status = 'WAITLISTED'").update();
		this.jdbc.sql("update event_seats set capacity = 5 where capacity = 4").update();
		assertThat(decide("guest5", "approval")).hasStatus(302);
		assertThat(decide("guest6", "approval")).hasStatus(302);
		assertThat(states().subList(4, 6)).containsExactly("CONFIRMED", "WAITLISTED");
		assertThat(taken()).isEqualTo(5);
		assertThat(decide("guest6", "rejection")).hasStatus(409);
	}

	@Test
	void aLeadWhoCancelsGivesAReasonThatIsRead() {
		assertThat(this.desk.post(MANAGE + "/registrations/" + this.desk.id("guest1", DINNER) + "/cancellation",
				Map.of("reason", " "), "lead"))
			.hasStatusOk()
			.bodyText()
			.contains("-error");
		assertThat(decide("guest1", "cancellation")).hasStatus(302);
		assertThat(this.desk.lastMail("guest1" + "@kcc.example")).contains("理由在此");
		assertThat(states().get(4)).isEqualTo("OFFERED");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'TeamAction.Cancelled'")
			.query(String.class)
			.list()).containsExactly("no. 1");
	}

	@Test
	void addressesAreForLeadsAlone() {
		for (String address : List.of(MANAGE + "/registrations", MANAGE + "/registrations?q=guest1")) {
			assertThat(this.mvc.get().uri(address).with(this.desk.as("lead"))).bodyText().contains("guest1@kcc");
			assertThat(this.mvc.get().uri(address).with(this.desk.as("core"))).bodyText()
				.doesNotContain("guest1@kcc", "示例参与者 一".repeat(2));
		}
	}

	@Test
	void theTableIsSafeInASpreadsheet() {
		this.jdbc.sql("update registration set name = '=1+1' where number = 1").update();
		assertThat(this.mvc.get().uri(MANAGE + "/registrations.csv").with(this.desk.as("lead"))).hasStatusOk()
			.bodyText()
			.startsWith("\uFEFF编号,")
			.contains("'=1+1", "素食", "有忌口吗");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'TeamAction.Exported'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void nothingIsDecidedOnceTheEventIsOverOrCancelled() {
		this.jdbc.sql("update registration set status = 'AWAITING_APPROVAL' where email = 'guest6@kcc.example'")
			.update();
		assertThat(this.desk.get(MANAGE + "/registrations", "lead")).bodyText()
			.contains("/approval\"", "/rejection\"", "/cancellation\"");
		this.clock.advance(Duration.ofDays(17));
		assertRefused();
		this.clock.set(TestClock.START);
		this.jdbc.sql("update event set status = 'CANCELLED', cancelled_at = starts_at where slug = :slug")
			.param("slug", DINNER)
			.update();
		assertRefused();
	}

	private void assertRefused() {
		assertThat(this.desk.get(MANAGE + "/registrations", "lead")).bodyText()
			.doesNotContain("/approval\"", "/rejection\"", "/cancellation\"");
		for (String verb : List.of("approval", "rejection", "cancellation")) {
			assertThat(decide("guest6", verb)).hasStatus(409);
		}
		assertThat(decide("guest1", "cancellation")).hasStatus(409);
		assertThat(states()).contains("AWAITING_APPROVAL").doesNotContain("CANCELLED");
	}

	@Test
	void whoIsInIsNotOfferedForCancellation() {
		String button = "/registrations/" + this.desk.id("guest1", DINNER) + "/cancellation";
		assertThat(this.desk.get(MANAGE + "/registrations", "lead")).bodyText().contains(button);
		this.jdbc.sql("update registration set checked_in_at = created_at where status = 'CONFIRMED'").update();
		assertThat(this.desk.get(MANAGE + "/registrations", "lead")).bodyText().doesNotContain(button);
	}

	@Test
	void theSecondToSetHowAnEventTakesRegistrationsIsToldOfTheFirst() {
		assertThat(this.desk.get(SETTINGS, "lead")).bodyText().contains("name=\"version\" value=\"-1\"");
		assertThat(settle("-1", "几个人来？")).hasStatus(302);
		String stored = this.jdbc
			.sql("""
					select a.version from admission a join event e on e.id = a.event_id where :address like '%/' || e.slug || '/%'
					""")
			.param("address", SETTINGS)
			.query(String.class)
			.single();
		assertThat(settle("-1", "怎么来？")).hasStatus(409)
			.bodyText()
			.contains("其他人刚改过这些设置", "怎么来？", "name=\"version\" value=\"" + stored + "\"");
		assertThat(settle(stored, "怎么来？")).hasStatus(302);
	}

	private MvcTestResult settle(String version, String question) {
		Map<String, String> form = new HashMap<>(Map.of("version", version, "question1", question));
		Stream.of("open", "approval", "required1", "required2", "required3", "required4", "required5")
			.forEach((field) -> form.put(field, "false"));
		return this.desk.post(SETTINGS, form, "lead");
	}

	@Test
	void aLongListSaysThatItIsCutAndTheTableIsWhole() {
		this.jdbc
			.sql("""
					insert into registration (id, version, event_id, number, status, name, email, language, created_at, sample)
					select uuidv7(), 0, e.id, 10 + n, 'CONFIRMED', '来宾' || n, 'crowd' || n || '@kcc.example', 'zh-CN', now(), true
					from event e, generate_series(1, 2000) n where e.slug = 'sample-guangzhou-year-end-dinner'
					""")
			.update();
		for (String page : List.of("/registrations", "/check-in")) {
			assertThat(this.desk.get(MANAGE + page, "lead")).bodyText().contains("这里只列出前 2,000 人");
			assertThat(this.desk.get(MANAGE + page + "?q=来宾2000", "lead")).bodyText()
				.contains("来宾2000")
				.doesNotContain("这里只列出前");
		}
		assertThat(this.desk.get(MANAGE + "/registrations.csv", "lead")).bodyText().contains("来宾1,", "来宾2000,");
		assertThat(this.desk.get(MANAGE + "/check-in/print", "lead")).bodyText().contains("已确认 2,004 人");
	}

	private MvcTestResult decide(String guest, String verb) {
		return this.desk.post(MANAGE + "/registrations/" + this.desk.id(guest, DINNER) + "/" + verb,
				Map.of("reason", "理由在此"), "lead");
	}

	private List<String> states() {
		return this.jdbc.sql("""
				select r.status from registration r join event e on e.id = r.event_id
				where e.slug = 'sample-guangzhou-year-end-dinner' order by r.number
				""").query(String.class).list();
	}

	private int taken() {
		return seats("taken");
	}

	private int seats(String column) {
		return this.jdbc.sql("select s." + column + """
				 from event_seats s join event e on e.id = s.event_id
				where e.slug = 'sample-guangzhou-year-end-dinner'
				""").query(Integer.class).single();
	}

}
