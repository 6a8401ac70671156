package org.kaiyuanshe.kcc.site;

import java.time.Clock;
import java.time.LocalDate;

import org.kaiyuanshe.kcc.chapter.ChapterPages;
import org.kaiyuanshe.kcc.member.MemberPages;
import org.kaiyuanshe.kcc.workgroup.WorkgroupPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts formal members, workgroups and chapters in one statement. */
@Component
@Transactional(readOnly = true)
class PeopleTotals {

	private final JdbcClient jdbc;

	private final Clock clock;

	PeopleTotals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Totals today() {
		return this.jdbc
			.sql("select (%s) as formal_members, (%s) as workgroups, (%s) as chapters"
				.formatted(MemberPages.FORMAL_MEMBERS, WorkgroupPages.COUNT, ChapterPages.COUNT))
			.param("today", LocalDate.now(this.clock))
			.query(Totals.class)
			.single();
	}

	record Totals(int formalMembers, int workgroups, int chapters) {
	}

}
