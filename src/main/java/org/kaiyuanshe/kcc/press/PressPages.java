package org.kaiyuanshe.kcc.press;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for consent. */
@Component
@Transactional(readOnly = true)
class PressPages {

	private static final int LONGEST_LIST = 200;

	private static final String REQUESTS = """
			select r.*, c.city_zh, c.city_en, c.zone, asker.name as asked_by_name, decider.name as decided_by_name
			from press_request r join chapter c on c.id = r.chapter_id
			join member asker on asker.id = r.asked_by left join member decider on decider.id = r.decided_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PressPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that wait for an answer, the most urgent first. */
	public List<PressPage> open() {
		return this.jdbc.sql(REQUESTS + "where r.status = 'OPEN' order by r.wanted_on, r.asked_at limit :limit")
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	/** Those that were answered or taken back, the latest first. */
	public List<PressPage> ended() {
		return this.jdbc.sql(REQUESTS + "where r.status <> 'OPEN' order by r.decided_at desc limit :limit")
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	/** What a chapter asked for, the latest first. */
	public List<PressPage> ofChapter(UUID chapter) {
		return this.jdbc.sql(REQUESTS + "where r.chapter_id = :chapter order by r.asked_at desc limit :limit")
			.param("chapter", chapter)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	/** The answers that a chapter got since then. */
	public List<PressPage> answeredSince(UUID chapter, Instant since) {
		return this.jdbc.sql(REQUESTS + """
				where r.chapter_id = :chapter and r.status in ('GRANTED', 'REFUSED') and r.decided_at >= :since
				order by r.decided_at desc limit :limit
				""")
			.param("chapter", chapter)
			.param("since", Columns.parameter(since))
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	public Optional<PressPage> find(UUID id) {
		return this.jdbc.sql(REQUESTS + "where r.id = :id")
			.param("id", id)
			.query((row, number) -> page(row))
			.optional();
	}

	/** The same, if it is that chapter's. */
	public Optional<PressPage> findOf(String chapter, UUID id) {
		return find(id).filter((page) -> page.chapter().equals(chapter));
	}

	private PressPage page(ResultSet row) throws SQLException {
		PressStatus status = PressStatus.valueOf(row.getString("status"));
		LocalDate wantedOn = Objects.requireNonNull(Columns.date(row, "wanted_on"));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of(row.getString("zone")));
		return new PressPage(Columns.id(row, "id"), status, row.getString("chapter_slug"), Columns.text(row, "city"),
				row.getString("title"), row.getString("body"), row.getString("outlets"), wantedOn,
				status.isOpen() && today.isAfter(wantedOn), Objects.requireNonNull(Columns.instant(row, "asked_at")),
				row.getString("asked_by_name"), Columns.instant(row, "decided_at"), row.getString("decided_by_name"),
				row.getString("decided_reason"));
	}

}
