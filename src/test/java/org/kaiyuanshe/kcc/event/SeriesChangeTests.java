package org.kaiyuanshe.kcc.event;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Events of a series that are changed or cancelled together (R9). */
@PortalTest
@Transactional
class SeriesChangeTests {

	@Autowired
	private Evenings evenings;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private People people;

	@Test
	void aChangeOfOneLeavesTheOthersAlone() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 3);
		assertThat(
				this.evenings.change(this.evenings.slugs().get(1), "共读", "2026-12-05T15:00", "2026-12-05T18:00", false))
			.hasStatus(302);
		assertThat(this.evenings.series()).containsExactly("1 2026-11-28 14:00 DRAFT 读书会",
				"2 2026-12-05 15:00 DRAFT 共读", "3 2026-12-12 14:00 DRAFT 读书会");
	}

	@Test
	void aChangeOfAllFollowingKeepsTheirDaysAndTheCancelledOnes() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 4);
		this.evenings.post(first + "/series/publication", Map.of(), "admin");
		this.evenings.post(Evenings.EVENTS + "/" + this.evenings.slugs().get(2) + "/cancellation",
				Map.of("reason", "台风"), "admin");
		assertThat(
				this.evenings.change(this.evenings.slugs().get(1), "共读", "2026-12-06T15:00", "2026-12-06T18:00", true))
			.hasStatus(302);
		assertThat(this.evenings.series()).containsExactly("1 2026-11-28 14:00 PUBLISHED 读书会",
				"2 2026-12-06 15:00 PUBLISHED 共读", "3 2026-12-12 14:00 CANCELLED 读书会",
				"4 2026-12-19 15:00 PUBLISHED 共读");
		assertThat(this.evenings.audited("EventChange.Rescheduled")).isEqualTo(2);
	}

	@Test
	void aChangeToAnHourThatIsSkippedSomewhereChangesNothing() {
		String first = this.evenings.draft("2027-03-07T19:00", "2027-03-07T21:00", "America/Los_Angeles");
		this.evenings.make(first, "WEEKLY", 3);
		assertThat(
				this.evenings.change(this.evenings.slugs().get(0), "夜谈", "2027-03-07T02:30", "2027-03-07T05:00", true))
			.hasStatus(409)
			.bodyText()
			.contains("2027-03-14 那天", "value=\"夜谈\"");
	}

	@Test
	void whoeverSavedMeanwhileIsNotOverwritten() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 3);
		long seen = this.evenings.stamp();
		this.evenings.change(this.evenings.slugs().get(2), "加场", "2026-12-12T14:00", "2026-12-12T17:00", false);
		assertThat(this.evenings.change(this.evenings.slugs().get(0), "共读", "2026-11-28T14:00", "2026-11-28T17:00",
				true, seen))
			.hasStatus(409)
			.bodyText()
			.contains("打开表单之后", "value=\"共读\"", "name=\"seen\" value=\"" + this.evenings.stamp() + "\"");
	}

	@Test
	void theRestOfASeriesIsCancelledWithOneReason() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 4);
		this.evenings.post(first + "/series/publication", Map.of(), "admin");
		this.evenings.post(Evenings.EVENTS + "/" + this.evenings.slugs().get(3) + "/withdrawal", Map.of(), "admin");
		String second = Evenings.EVENTS + "/" + this.evenings.slugs().get(1);
		assertThat(this.evenings.post(second + "/series/cancellation", Map.of("reason", " "), "admin")).hasStatusOk()
			.bodyText()
			.contains("series-cancellation-reason-error");
		assertThat(this.evenings.post(second + "/series/cancellation", Map.of("reason", "场地停业"), "admin"))
			.hasStatus(302);
		assertThat(this.evenings.series()).extracting((event) -> event.split(" ")[3])
			.containsExactly("PUBLISHED", "CANCELLED", "CANCELLED", "DRAFT");
		assertThat(this.mvc.get().uri("/events/" + this.evenings.slugs().get(2))).bodyText().contains("场地停业");
	}

	@Test
	void whatWasHandedOverIsChangedByItsNewHostAlone() {
		String first = this.evenings.draft("2026-11-28T14:00", "2026-11-28T17:00", "Asia/Shanghai");
		this.evenings.make(first, "WEEKLY", 3);
		String given = this.evenings.slugs().get(1);
		assertThat(this.evenings.get(Evenings.EVENTS + "/" + given)).bodyText().contains(given + "/co-hosts");
		this.evenings.post(Evenings.EVENTS + "/" + given + "/co-hosts", Map.of("guest", "guangzhou"), "admin");
		this.evenings.post("/manage/chapters/guangzhou/co-hosting/" + given + "/acceptance", Map.of(), "lead");
		assertThat(this.evenings.get(Evenings.EVENTS + "/" + given)).bodyText().contains(given + "/host\"");
		assertThat(this.evenings.post(Evenings.EVENTS + "/" + given + "/host", Map.of("heir", "guangzhou"), "admin"))
			.hasStatus(302);
		this.evenings.forget();
		assertThat(this.mvc.get().uri("/manage/chapters/guangzhou/events/" + given).with(this.people.as("lead")))
			.hasStatusOk()
			.bodyText()
			.contains("这个系列")
			.doesNotContain(this.evenings.slugs().get(2));
		assertThat(
				this.evenings.change(this.evenings.slugs().get(0), "共读", "2026-11-28T14:00", "2026-11-28T17:00", true))
			.hasStatus(302);
		assertThat(this.evenings.series()).containsExactly("1 2026-11-28 14:00 DRAFT 共读",
				"2 2026-12-05 14:00 DRAFT 读书会", "3 2026-12-12 14:00 DRAFT 共读");
	}

}
