package org.kaiyuanshe.kcc.resource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests for materials. */
@Component
@Transactional(readOnly = true)
class MaterialPages {

	private static final int LONGEST_LIST = 200;

	private static final String REQUESTS = """
			select r.*, c.city_zh, c.city_en, asker.name as asked_by_name, decider.name as decided_by_name,
			       sender.name as sent_by_name,
			       array(select what from material_item where request_id = r.id order by position) as whats,
			       array(select number::text from material_item where request_id = r.id order by position) as numbers
			from material_request r join chapter c on c.id = r.chapter_id join member asker on asker.id = r.asked_by
			left join member decider on decider.id = r.decided_by left join member sender on sender.id = r.sent_by
			""";

	private final JdbcClient jdbc;

	private final PortalSettings settings;

	private final Clock clock;

	MaterialPages(JdbcClient jdbc, PortalSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** Those that wait for an answer, then those that wait to be sent. */
	public List<MaterialPage> open() {
		return list("where r.status in ('OPEN', 'GRANTED') order by r.status desc, r.due_on, r.asked_at", null);
	}

	/** Those that are over, the latest first. */
	public List<MaterialPage> ended() {
		return list("where r.status not in ('OPEN', 'GRANTED') order by r.decided_at desc", null);
	}

	/** What a chapter asked for, the latest first. */
	public List<MaterialPage> ofChapter(UUID chapter) {
		return list("where r.chapter_id = :chapter order by r.asked_at desc", chapter);
	}

	public Optional<MaterialPage> find(UUID id) {
		return this.jdbc.sql(REQUESTS + "where r.id = :id")
			.param("id", id)
			.query((row, number) -> page(row))
			.optional();
	}

	/** The same, if it is that chapter's. */
	public Optional<MaterialPage> findOf(String chapter, UUID id) {
		return find(id).filter((page) -> page.chapter().equals(chapter));
	}

	private List<MaterialPage> list(String where, @Nullable UUID chapter) {
		return this.jdbc.sql(REQUESTS + where + " limit :limit")
			.param("chapter", chapter)
			.param("limit", LONGEST_LIST)
			.query((row, number) -> page(row))
			.list();
	}

	private MaterialPage page(ResultSet row) throws SQLException {
		MaterialStatus status = MaterialStatus.valueOf(row.getString("status"));
		LocalDate dueOn = Objects.requireNonNull(Columns.date(row, "due_on"));
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
		return new MaterialPage(Columns.id(row, "id"), status, row.getString("chapter_slug"), Columns.text(row, "city"),
				items(row), row.getString("purpose"), Objects.requireNonNull(Columns.date(row, "needed_by")),
				row.getString("address"), dueOn, status.isOpen() && today.isAfter(dueOn),
				Objects.requireNonNull(Columns.instant(row, "asked_at")), row.getString("asked_by_name"),
				Columns.instant(row, "decided_at"), row.getString("decided_by_name"), row.getString("decided_reason"),
				Columns.instant(row, "sent_at"), row.getString("sent_by_name"), row.getString("sent_reason"));
	}

	private static List<MaterialItem> items(ResultSet row) throws SQLException {
		List<String> whats = Columns.list(row, "whats");
		List<String> numbers = Columns.list(row, "numbers");
		return IntStream.range(0, whats.size())
			.mapToObj((each) -> new MaterialItem(whats.get(each), Integer.parseInt(numbers.get(each))))
			.toList();
	}

}
