package org.kaiyuanshe.kcc.conference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.event.EventPages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the events that can be venues. */
@Component
@Transactional(readOnly = true)
class VenueCandidates {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	VenueCandidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The public event of that slug. */
	public Optional<UUID> find(String slug) {
		return this.jdbc.sql("select id from event where slug = :slug and status <> 'DRAFT' and not test")
			.param("slug", slug)
			.query(UUID.class)
			.optional();
	}

	/** The event of that slug, public or not. */
	public Optional<UUID> findAny(String slug) {
		return this.jdbc.sql("select id from event where slug = :slug")
			.param("slug", slug)
			.query(UUID.class)
			.optional();
	}

	/** The public events around that year that are no venue yet, the latest first. */
	public List<Candidate> candidates(int year) {
		return this.jdbc
			.sql("""
					select e.slug, e.title_zh, e.title_en, e.start_local, e.end_local, e.zone, e.time_known, e.starts_at, e.ends_at
					from event e
					where e.status = 'PUBLISHED' and not e.test and extract(year from e.start_local) = :year
					  and not exists (select from conference_venue v where v.event_id = e.id)
					order by e.starts_at desc, e.id limit :most
					""")
			.param("year", year)
			.param("most", MOST)
			.query((row, number) -> new Candidate(row.getString("slug"), Columns.text(row, "title"),
					EventPages.when(row)))
			.list();
	}

	/**
	 * Every venue of a conference, the main one first, also those that are drafts again.
	 */
	public List<Chosen> chosen(String conference) {
		return this.jdbc.sql("""
				select e.*, v.main from conference_venue v join event e on e.id = v.event_id
				join conference c on c.id = v.conference_id where c.slug = :conference
				order by v.main desc, e.starts_at, e.id
				""")
			.param("conference", conference)
			.query((row, number) -> new Chosen(
					new Candidate(row.getString("slug"), Columns.text(row, "title"), EventPages.when(row)),
					row.getBoolean("main"), row.getString("status").equals("DRAFT")))
			.list();
	}

	/** A venue of a conference; a draft is on no page. */
	record Chosen(Candidate event, boolean main, boolean draft) {
	}

	/** An event that could be a venue. */
	record Candidate(String slug, LocalizedText title, When when) {
	}

}
