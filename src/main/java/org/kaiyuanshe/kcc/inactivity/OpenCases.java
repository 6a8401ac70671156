package org.kaiyuanshe.kcc.inactivity;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterStatus;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.MemberService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the case that can be worked on, and says in words who was faster. */
@Component
class OpenCases {

	private final CaseRepository cases;

	private final MemberService members;

	private final JdbcClient jdbc;

	OpenCases(CaseRepository cases, MemberService members, JdbcClient jdbc) {
		this.cases = cases;
		this.members = members;
		this.jdbc = jdbc;
	}

	/** The case if it is open; the refusal names who closed it and how. */
	InactivityCase hold(UUID id) {
		InactivityCase found = this.cases.hold(id).orElseThrow(NotFoundException::new);
		if (!found.isOpen()) {
			throw new RuleViolation("inactivity.refused." + found.getOutcome(), nameOf(found.getClosedBy()));
		}
		return found;
	}

	/** Refuses a second case, and one about a chapter that is no more. */
	void requireNone(ChapterReference chapter) {
		if (statusOf(chapter.id()) == ChapterStatus.DISSOLVED) {
			throw new RuleViolation("chapter.status.refused.DISSOLVED");
		}
		// The unique key of open cases decides between two that open one at once.
		if (this.cases.findOpenOf(chapter.id()).isPresent()) {
			throw new RuleViolation("inactivity.case.open");
		}
	}

	void refuseSecondReversal(InactivityCase found) {
		UUID by = found.getReversedBy();
		if (found.isOpen() && by != null) {
			throw new RuleViolation("inactivity.refused.REVERSED", nameOf(by));
		}
	}

	ChapterStatus statusOf(UUID chapter) {
		return this.jdbc.sql("select status from chapter where id = :chapter")
			.param("chapter", chapter)
			.query(ChapterStatus.class)
			.single();
	}

	private String nameOf(@Nullable UUID member) {
		return (member != null) ? this.members.nameOf(member) : "";
	}

}
