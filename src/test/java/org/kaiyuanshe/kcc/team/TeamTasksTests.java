package org.kaiyuanshe.kcc.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.TestClock;
import org.kaiyuanshe.kcc.core.Task;
import org.kaiyuanshe.kcc.member.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class TeamTasksTests {

	private static final String TEAM = "/manage/chapters/guangzhou/team";

	@Autowired
	private TeamTasks tasks;

	@Autowired
	private TeamInvitationService invitations;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aChapterThatSomeoneLeadsWaitsForNobody() {
		assertThat(leaderless()).extracting(Task::path).doesNotContain(TEAM);
	}

	@Test
	void aChapterWithoutALeadSaysSinceWhen() {
		endAll();
		Task task = ofGuangzhou();
		assertThat(task.why()).isEqualTo("team.task.until");
		assertThat(task.details()).containsExactly(LocalDate.of(2026, 11, 21));
	}

	@Test
	void whereSomeoneHasBeenAskedThatIsSaid() {
		endAll();
		UUID admin = this.jdbc.sql("select member_id from account where email = 'admin@kcc.example'")
			.query(UUID.class)
			.single();
		this.invitations.nominate("guangzhou", Invitee.named("示例伙伴", "partner@kcc.example", Locale.CHINESE),
				Nomination.NONE, admin);
		assertThat(ofGuangzhou().details()).containsExactly("示例伙伴");
	}

	@Test
	void chaptersWhoseLeadsHaveNoAccountAreOneTask() {
		this.jdbc.sql("delete from appointment where member_id in (select member_id from account)").update();
		List<Task> grouped = this.tasks.forAdmins(TestClock.START)
			.stream()
			.filter((task) -> task.kind().equals("team-unreachable"))
			.toList();
		assertThat(grouped).singleElement().satisfies((task) -> {
			assertThat(task.details()).containsExactly(2);
			assertThat(task.subject().zh()).contains("广州", "长沙");
			assertThat(task.path()).isEqualTo("/admin/chapters");
		});
	}

	private void endAll() {
		this.jdbc.sql("update appointment set to_date = '2026-11-21' where body_slug = 'guangzhou' and role <> :core")
			.param("core", Role.CORE.name())
			.update();
	}

	private Task ofGuangzhou() {
		return leaderless().stream().filter((task) -> task.path().equals(TEAM)).findFirst().orElseThrow();
	}

	private List<Task> leaderless() {
		return this.tasks.forAdmins(TestClock.START)
			.stream()
			.filter((task) -> task.kind().equals("team-lead"))
			.toList();
	}

}
