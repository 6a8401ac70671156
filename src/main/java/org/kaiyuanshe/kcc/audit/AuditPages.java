package org.kaiyuanshe.kcc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/** Reads the log, the latest line first. */
@Component
class AuditPages {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final AuditedActions actions;

	private final PortalSettings settings;

	private final JsonMapper json;

	AuditPages(JdbcClient jdbc, AuditedActions actions, PortalSettings settings, JsonMapper json) {
		this.jdbc = jdbc;
		this.actions = actions;
		this.settings = settings;
		this.json = json;
	}

	/** One page of the lines that fit. */
	@Transactional(readOnly = true)
	Slice<AuditRow> list(AuditFilter filter) {
		return filter.isTooShort() ? new Slice<>(List.of(), null) : slice(lines(filter, PAGE + 1));
	}

	/** The latest of the lines that fit, at most so many. */
	@Transactional(readOnly = true)
	List<AuditRow> lines(AuditFilter filter, int most) {
		Map<String, Object> values = new HashMap<>();
		return read(conditions(filter, values), values, most);
	}

	/**
	 * One page of what was done to a member's data, whoever did it, as they may read it.
	 */
	@Transactional(readOnly = true)
	Slice<AuditRow> about(UUID member, @Nullable UUID before) {
		Map<String, Object> values = new HashMap<>(Map.of("member", member));
		List<String> conditions = new ArrayList<>(List.of("e.about @> array[:member::uuid]"));
		require(conditions, values, "e.id < :before", "before", before);
		return slice(read(conditions, values, PAGE + 1).stream().map((row) -> row.readBy(member)).toList());
	}

	private List<String> conditions(AuditFilter filter, Map<String, Object> values) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		require(conditions, values, "e.id < :before", "before", filter.before());
		require(conditions, values, """
				e.by_member in (select id from member where slug = :slug
				                or name ilike :who or alias ilike :who or latin_name ilike :who)
				""", "who", Columns.contains(filter.who()));
		values.put("slug", String.valueOf(filter.who()));
		require(conditions, values, "e.action in (:actions)", "actions",
				(filter.action() != null) ? this.actions.of(filter.action()) : null);
		require(conditions, values, "e.subject like :subject", "subject", beginning(filter.subject()));
		require(conditions, values, "e.at >= :from", "from", (filter.from() != null)
				? Columns.parameter(filter.from().atStartOfDay(this.settings.zone()).toInstant()) : null);
		require(conditions, values, "e.at < :until", "until", (filter.until() != null)
				? Columns.parameter(filter.until().plusDays(1).atStartOfDay(this.settings.zone()).toInstant()) : null);
		String words = filter.words();
		require(conditions, values, """
				audit_grams(audit_words(e.subject, e.detail, e.changes)) @> audit_grams(:words)
				and audit_words(e.subject, e.detail, e.changes) like :like
				""", "words", words);
		values.put("like", String.valueOf(Columns.contains(words)));
		return conditions;
	}

	private static void require(List<String> conditions, Map<String, Object> values, String condition, String name,
			@Nullable Object value) {
		if (value != null) {
			conditions.add(condition);
			values.put(name, value);
		}
	}

	private static @Nullable String beginning(@Nullable String subject) {
		String anywhere = Columns.contains(subject);
		return (anywhere != null) ? anywhere.substring(1) : null;
	}

	private List<AuditRow> read(List<String> conditions, Map<String, Object> values, int most) {
		return this.jdbc.sql("""
				select e.id, e.at, e.by_member, m.name, m.slug, e.action, e.subject, e.detail, e.changes, e.about,
				       e.origin, e.redacted_at
				from audit_entry e left join member m on m.id = e.by_member
				where %s
				order by e.id desc limit :most
				""".formatted(String.join(" and ", conditions)))
			.params(values)
			.param("most", most)
			.query((row, number) -> row(row))
			.list();
	}

	private AuditRow row(ResultSet row) throws SQLException {
		String changes = row.getString("changes");
		return new AuditRow(Columns.id(row, "id"), Objects.requireNonNull(Columns.instant(row, "at")),
				row.getObject("by_member", UUID.class), row.getString("name"), row.getString("slug"),
				row.getString("action"), row.getString("subject"), row.getString("detail"),
				(changes != null) ? List.of(this.json.readValue(changes, LineChange[].class)) : List.of(),
				List.of((UUID[]) row.getArray("about").getArray()), row.getString("origin"),
				Columns.instant(row, "redacted_at"));
	}

	private static Slice<AuditRow> slice(List<AuditRow> rows) {
		return Slice.of(rows, PAGE, (row) -> row.id().toString());
	}

}
