package org.kaiyuanshe.kcc.team;

import java.time.Clock;
import java.time.LocalDate;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the roster of a chapter, to one transaction at a time. */
@Component
class Rosters {

	private final JdbcClient jdbc;

	private final ChapterService chapters;

	private final Teams teams;

	private final Clock clock;

	Rosters(JdbcClient jdbc, ChapterService chapters, Teams teams, Clock clock) {
		this.jdbc = jdbc;
		this.chapters = chapters;
		this.teams = teams;
		this.clock = clock;
	}

	/**
	 * The team of a chapter that goes on under the umbrella, locked until the transaction
	 * ends: of two leads who remove each other at once, one gets through.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Roster lock(String slug) {
		if (!goesOn(slug, " for no key update")) {
			throw new RuleViolation("team.chapter.ended");
		}
		return read(slug);
	}

	/** The same without the lock, to look at. */
	@Transactional(readOnly = true)
	public Roster read(String slug) {
		ChapterReference chapter = this.chapters.reference(slug).orElseThrow(NotFoundException::new);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), chapter.zone());
		return new Roster(chapter, today,
				this.teams.of(chapter.id(), today).stream().filter(TeamMember::present).toList());
	}

	/** Whether the chapter goes on under the umbrella and so can have a team here. */
	@Transactional(readOnly = true)
	public boolean isOpen(String slug) {
		return goesOn(slug, "");
	}

	private boolean goesOn(String slug, String locking) {
		return this.jdbc.sql("select status in ('ACTIVE', 'PAUSED') from chapter where slug = :slug" + locking)
			.param("slug", slug)
			.query(Boolean.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

}
