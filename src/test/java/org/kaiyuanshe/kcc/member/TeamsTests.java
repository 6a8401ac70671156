package org.kaiyuanshe.kcc.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Provenance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Transactional
class TeamsTests {

	@Autowired
	private Teams teams;

	@Autowired
	private ChapterService chapters;

	@Autowired
	private MemberService members;

	@Autowired
	private EntityManager entities;

	@Test
	void whoLedGuangzhouIn2023HasAnAnswer() {
		assertThat(leads(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))).containsExactly("惠世冀");
	}

	@Test
	void whoeverLedOnSomeDayOfTheTimeIsNamedAndNobodyElse() {
		appoint("早", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 1, 1));
		appoint("中", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 1));
		appoint("末", LocalDate.of(2023, 12, 31), null);
		appoint("晚", LocalDate.of(2024, 1, 1), null);
		assertThat(leads(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))).containsExactlyInAnyOrder("惠世冀", "中",
				"末");
		assertThat(leads(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 1))).containsExactlyInAnyOrder("惠世冀", "早");
	}

	private void appoint(String name, LocalDate from, LocalDate to) {
		UUID member = this.members.enter(null, NewMember.named(name));
		this.chapters.appoint(guangzhou(), member, Role.LEAD, new Term(from, to, false, Provenance.none()), null);
		this.entities.flush();
	}

	private List<String> leads(LocalDate first, LocalDate last) {
		return this.teams.during(guangzhou(), List.of(Role.LEAD), first, last)
			.stream()
			.map(Teams.TeamMember::name)
			.toList();
	}

	private UUID guangzhou() {
		return this.chapters.reference("guangzhou").orElseThrow().id();
	}

}
