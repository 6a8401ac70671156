package org.kaiyuanshe.kcc.team;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Transactional
class TeamServiceTests {

	private static final String CHAPTER = "guangzhou";

	@Autowired
	private TeamService team;

	@Autowired
	private TeamInvitationService invitations;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private People people;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aNewRoleEndsTheOldOneTodayAndBeginsToday() {
		this.team.change(CHAPTER, "hui-shi-ji", Role.DEPUTY, lead());
		assertThat(terms("hui-shi-ji")).containsExactlyInAnyOrder("LEAD null 2026-11-21", "DEPUTY 2026-11-21 null");
	}

	@Test
	void nobodyIsGivenTheRoleTheyHold() {
		assertRefused("team.role.held", () -> this.team.change(CHAPTER, "hui-shi-ji", Role.LEAD, lead()));
	}

	@Test
	void whoIsRemovedStaysInTheHistoryWithTheReason() {
		this.team.remove(CHAPTER, "hui-shi-ji", "搬家了", lead());
		assertThat(terms("hui-shi-ji")).containsExactly("LEAD null 2026-11-21");
		assertThat(this.jdbc.sql("select ended_reason from appointment where ended_by = :lead")
			.param("lead", lead())
			.query(String.class)
			.list()).containsExactly("搬家了");
	}

	@Test
	void theLastLeadCannotLeaveBeRemovedOrTakeAnotherRoleEvenIfThereIsADeputy() {
		this.team.change(CHAPTER, "hui-shi-ji", Role.DEPUTY, lead());
		this.entities.flush();
		assertRefused("team.last-lead", () -> this.team.leave(CHAPTER, lead()));
		assertRefused("team.last-lead", () -> this.team.remove(CHAPTER, "sample-lead", "理由", admin()));
		assertRefused("team.last-lead", () -> this.team.change(CHAPTER, "sample-lead", Role.CORE, admin()));
		assertThat(terms("sample-lead")).containsExactly("LEAD 2026-09-22 null");
	}

	@Test
	void oneOfTwoLeadsCanLeave() {
		this.team.leave(CHAPTER, lead());
		assertThat(terms("sample-lead")).containsExactly("LEAD 2026-09-22 2026-11-21");
	}

	@Test
	void nobodyEditsTheirOwnRole() {
		assertRefused("team.self", () -> this.team.change(CHAPTER, "sample-lead", Role.CORE, lead()));
		assertRefused("team.self", () -> this.team.remove(CHAPTER, "sample-lead", "理由", lead()));
	}

	@Test
	void aNominationOfALeadWhoGoesIsWithdrawn() {
		this.invitations.nominate(CHAPTER, someone(), new Nomination(lead(), true), lead());
		this.team.remove(CHAPTER, "sample-lead", "理由", admin());
		this.entities.flush();
		assertThat(this.jdbc.sql("select status from team_invitation where invitee_name = '示例伙伴'")
			.query(String.class)
			.list()).containsExactly("WITHDRAWN");
	}

	@Test
	void aChapterThatIsDissolvedHasNoTeamToChange() {
		this.chapters.dissolve(this.chapters.reference(CHAPTER).orElseThrow().id(),
				new Decision(admin(), TestClock.START, "理由"), LocalizedText.same("告别"));
		assertRefused("team.chapter.ended", () -> this.invitations.invite(CHAPTER, Role.CORE, someone(), admin()));
	}

	@Test
	void whatWaitedWhenAChapterBeginsAnewIsWithdrawn() {
		this.invitations.invite(CHAPTER, Role.LEAD, someone(), lead());
		this.chapters.revive(this.chapters.reference(CHAPTER).orElseThrow().id(),
				new Decision(admin(), TestClock.START, "重新开始"));
		this.entities.flush();
		assertThat(this.jdbc.sql("select status from team_invitation where invitee_name = '示例伙伴'")
			.query(String.class)
			.list()).containsExactly("WITHDRAWN");
	}

	@Test
	void atMostTwentyInvitationsWaitAndNobodyIsAskedTwice() {
		for (int number = 1; number <= TeamInvitationService.MOST; number++) {
			this.invitations.invite(CHAPTER, Role.CORE, someone(number), lead());
		}
		assertRefused("team.invitation.many", () -> this.invitations.invite(CHAPTER, Role.CORE, someone(21), lead()));
		assertRefused("team.invitation.twice", () -> this.invitations.invite(CHAPTER, Role.DEPUTY, someone(1), lead()));
	}

	@Test
	void aLeadHasOneSuccessorAtATime() {
		this.invitations.nominate(CHAPTER, someone(1), new Nomination(lead(), false), lead());
		assertRefused("team.nomination.open",
				() -> this.invitations.nominate(CHAPTER, someone(2), new Nomination(lead(), false), lead()));
	}

	private static void assertRefused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.matches((refusal) -> refusal.key().equals(key), key);
	}

	private static Invitee someone() {
		return Invitee.named("示例伙伴", "partner@kcc.example", Locale.CHINESE);
	}

	private static Invitee someone(int number) {
		return Invitee.named("示例伙伴", "partner%d@kcc.example".formatted(number), Locale.CHINESE);
	}

	private UUID lead() {
		return this.people.member("lead");
	}

	private UUID admin() {
		return this.people.member("admin");
	}

	/** Role, first and last day of everything that the member held in the chapter. */
	private List<String> terms(String member) {
		this.entities.flush();
		return this.jdbc.sql("""
				select a.role || ' ' || coalesce(a.from_date::text, 'null') || ' ' || coalesce(a.to_date::text, 'null')
				from appointment a join member m on m.id = a.member_id
				where m.slug = :member and a.body_slug = :chapter
				""").param("member", member).param("chapter", CHAPTER).query(String.class).list();
	}

}
