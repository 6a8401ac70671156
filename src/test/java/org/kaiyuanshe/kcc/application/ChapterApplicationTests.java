package org.kaiyuanshe.kcc.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaiyuanshe.kcc.application.ApplicationEvent.Appointee;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Consent;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ChapterApplicationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");

	private static final Invitee COMPANION = new Invitee("同行人", "companion@kcc.example");

	/** In which states each step may be taken; in every other it is refused. */
	private static final Map<Step, Set<ApplicationStatus>> ALLOWED = new EnumMap<>(
			Map.of(Step.WRITE, EnumSet.of(ApplicationStatus.DRAFT), Step.SUBMIT, EnumSet.of(ApplicationStatus.DRAFT),
					Step.REVIEW, EnumSet.of(ApplicationStatus.SUBMITTED), Step.ASK,
					EnumSet.of(ApplicationStatus.IN_REVIEW), Step.ANSWER, EnumSet.of(ApplicationStatus.INFO_REQUESTED),
					Step.OPINE, waiting(), Step.NAME, waiting(), Step.APPROVE, EnumSet.of(ApplicationStatus.IN_REVIEW),
					Step.REJECT, EnumSet.of(ApplicationStatus.IN_REVIEW, ApplicationStatus.INFO_REQUESTED),
					Step.WITHDRAW, EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED,
							ApplicationStatus.IN_REVIEW, ApplicationStatus.INFO_REQUESTED)));

	static Stream<Arguments> allPairs() {
		return Arrays.stream(ApplicationStatus.values())
			.flatMap((status) -> Arrays.stream(Step.values())
				.map((step) -> arguments(status, step, ALLOWED.get(step).contains(status))));
	}

	@ParameterizedTest(name = "{1} in {0}: {2}")
	@MethodSource("allPairs")
	void takesOnlyTheStepsOfItsStatus(ApplicationStatus status, Step step, boolean allowed) {
		ChapterApplication application = anApplication(status);
		if (allowed) {
			assertThatCode(() -> step.of(application)).doesNotThrowAnyException();
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.of(application));
			assertThat(application.getStanding().status()).isEqualTo(status);
		}
	}

	@Test
	void isSentOnlyWhole() {
		ChapterApplication unfinished = ChapterApplication.begin(Token.random(), applicant(), Origin.NONE, NOW)
			.write(Applications.proposal("武汉", "Wuhan", null), "示例", null, NOW);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> unfinished.submit(NOW))
			.matches((refusal) -> refusal.key().equals("application.incomplete"));
	}

	@Test
	void isApprovedOnlyWhenEveryCoLeadHasConfirmed() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null, COMPANION));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Step.APPROVE.of(application))
			.matches((refusal) -> refusal.arguments()[0].equals("同行人"));
		coLead(application).confirm(consent());
		assertThatCode(() -> Step.APPROVE.of(application)).doesNotThrowAnyException();
	}

	@Test
	void isApprovedForADistrictOnlyByAnExceptionThatIsMadeOnce() {
		ChapterApplication application = inReview(Applications.proposal("洛杉矶", "Los Angeles", "尔湾"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Step.APPROVE.of(application));
		MetroException made = MetroException.of("大洛杉矶", decision());
		application.makeException(made);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> application.makeException(made));
		assertThatCode(() -> Step.APPROVE.of(application)).doesNotThrowAnyException();
	}

	@Test
	void aWholeCityNeedsNoException() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> application.makeException(MetroException.of("武汉都市圈", decision())));
	}

	@Test
	void aCoLeadAnswersOnceAndInTime() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null, COMPANION));
		CoLead late = coLead(application);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> late.refuse(NOW.plus(CoLead.LINK_LIFE)));
		late.invite(NOW.plus(CoLead.LINK_LIFE));
		late.refuse(NOW.plus(CoLead.LINK_LIFE).plus(Duration.ofDays(29)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> late.confirm(consent()))
			.matches((refusal) -> refusal.key().equals("application.co-lead.answered.REFUSED"));
	}

	@Test
	void aCoLeadGetsAtMostFiveMails() {
		CoLead coLead = coLead(inReview(Applications.proposal("武汉", "Wuhan", null, COMPANION)));
		for (int mail = 2; mail <= 5; mail++) {
			coLead.invite(NOW);
		}
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> coLead.invite(NOW));
	}

	@Test
	void oneApplicationSendsAtMostTwentyInvitations() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null));
		for (int mail = 1; mail <= 20; mail++) {
			CoLead coLead = application.addCoLead(new Invitee("甲", "a%d@kcc.example".formatted(mail)));
			coLead.invite(NOW);
			application.removeCoLead(coLead.getId(), NOW);
		}
		CoLead last = application.addCoLead(COMPANION);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> last.invite(NOW));
	}

	@Test
	void namesNobodyTwiceAndNoMoreThanFour() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null, COMPANION));
		for (String address : List.of("COMPANION@kcc.example", "A@kcc.example")) {
			assertThatExceptionOfType(RuleViolation.class)
				.isThrownBy(() -> application.addCoLead(new Invitee("乙", address)));
		}
		for (int more = 1; more <= 3; more++) {
			application.addCoLead(new Invitee("丙", "c%d@kcc.example".formatted(more)));
		}
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> application.addCoLead(new Invitee("丁", "d@kcc.example")));
	}

	@Test
	void whoHasConfirmedIsNotRemoved() {
		ChapterApplication application = inReview(Applications.proposal("武汉", "Wuhan", null, COMPANION));
		CoLead coLead = coLead(application);
		coLead.confirm(consent());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> application.removeCoLead(coLead.getId(), NOW));
	}

	@Test
	void promisesAnAnswerWithinThirtyDaysOfTheCityAndIsOverdueTheDayAfter() {
		ZoneId shanghai = ZoneId.of("Asia/Shanghai");
		LocalDate due = ApplicationStanding.answerDue(NOW, shanghai);
		assertThat(due).isEqualTo(LocalDate.of(2026, 12, 21));
		assertThat(ApplicationStanding.answerDue(NOW, ZoneId.of("America/Los_Angeles")))
			.isEqualTo(LocalDate.of(2026, 12, 20));
		Instant lastMinute = Instant.parse("2026-12-21T15:59:00Z");
		assertThat(ApplicationStanding.isOverdue(ApplicationStatus.INFO_REQUESTED, due, lastMinute, shanghai))
			.isFalse();
		assertThat(ApplicationStanding.isOverdue(ApplicationStatus.INFO_REQUESTED, due, lastMinute.plusSeconds(60),
				shanghai))
			.isTrue();
		assertThat(ApplicationStanding.isOverdue(ApplicationStatus.REJECTED, due, lastMinute.plusSeconds(60), shanghai))
			.isFalse();
	}

	private static ChapterApplication anApplication(ApplicationStatus status) {
		List<Step> way = switch (status) {
			case DRAFT -> List.of();
			case SUBMITTED -> List.of(Step.SUBMIT);
			case IN_REVIEW -> List.of(Step.SUBMIT, Step.REVIEW);
			case INFO_REQUESTED -> List.of(Step.SUBMIT, Step.REVIEW, Step.ASK);
			case APPROVED -> List.of(Step.SUBMIT, Step.REVIEW, Step.APPROVE);
			case REJECTED -> List.of(Step.SUBMIT, Step.REVIEW, Step.REJECT);
			case WITHDRAWN -> List.of(Step.WITHDRAW);
		};
		ChapterApplication application = draft(Applications.proposal("武汉", "Wuhan", null));
		way.forEach((step) -> step.of(application));
		return application;
	}

	private static ChapterApplication inReview(Proposal proposal) {
		ChapterApplication application = draft(proposal);
		Step.SUBMIT.of(application);
		Step.REVIEW.of(application);
		return application;
	}

	private static ChapterApplication draft(Proposal proposal) {
		return ChapterApplication.begin(Token.random(), applicant(), Origin.NONE, NOW)
			.write(proposal, "示例", consent(), NOW);
	}

	private static CoLead coLead(ChapterApplication application) {
		return application.getCoLeads().all().getFirst();
	}

	private static Applicant applicant() {
		return new Applicant("示例", "a@kcc.example", "zh-CN");
	}

	private static Consent consent() {
		return new Consent("2023-10", NOW);
	}

	private static Decision decision() {
		return new Decision(Aggregate.newId(), NOW, "欢迎");
	}

	private static Set<ApplicationStatus> waiting() {
		return EnumSet.of(ApplicationStatus.SUBMITTED, ApplicationStatus.IN_REVIEW, ApplicationStatus.INFO_REQUESTED);
	}

	/** Everything that someone can do to an application. */
	enum Step {

		WRITE((application) -> application.write(Applications.proposal("武汉", "Wuhan", null), "示例", consent(), NOW)),
		SUBMIT((application) -> application.submit(NOW)),
		REVIEW((application) -> application.takeIntoReview(Aggregate.newId(), NOW)),
		ASK((application) -> application.requestInformation(Aggregate.newId(), NOW, "多少人？")),
		ANSWER((application) -> application.answer(NOW, "十个人")),
		OPINE((application) -> application.giveOpinion(Aggregate.newId(), NOW, Stance.FOR, "好")),
		NAME((application) -> application.addCoLead(COMPANION)),
		APPROVE((application) -> application.approve(decision(), new UUID(1, 1), "wuhan",
				new Appointee(new UUID(2, 2), "示例", "a@kcc.example"), List.of())),
		REJECT((application) -> application.reject(decision())), WITHDRAW((application) -> application.withdraw(NOW));

		private final Consumer<ChapterApplication> verb;

		Step(Consumer<ChapterApplication> verb) {
			this.verb = verb;
		}

		void of(ChapterApplication application) {
			this.verb.accept(application);
		}

	}

}
