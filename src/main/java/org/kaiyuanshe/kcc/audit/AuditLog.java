package org.kaiyuanshe.kcc.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Slice;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a line for every {@link AuditedEvent} in the transaction that caused it, so that
 * no change goes without its line and no line without its change. The database refuses to
 * alter or delete lines.
 */
@Component
class AuditLog {

	private static final int PAGE = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(AuditedEvent event) {
		this.jdbc.sql("""
				insert into audit_entry (id, at, by_member, action, subject, detail)
				values (:id, :at, :by, :action, :subject, left(:detail, 1000))
				""")
			.param("id", Aggregate.newId())
			.param("at", Columns.parameter(this.clock.instant()))
			.param("by", event.by())
			.param("action", action(event.getClass()))
			.param("subject", event.subject())
			.param("detail", event.detail())
			.update();
	}

	/**
	 * One page of the log, the latest line first, from before the line {@code before}.
	 */
	Slice<Entry> latest(@Nullable UUID before) {
		List<Entry> entries = this.jdbc.sql("""
				select e.id, e.at, m.name, e.action, e.subject, e.detail
				from audit_entry e left join member m on m.id = e.by_member
				where :before::uuid is null or e.id < :before
				order by e.id desc limit :limit
				""")
			.param("before", before)
			.param("limit", PAGE + 1)
			.query((row, number) -> new Entry(Columns.id(row, "id"), Objects.requireNonNull(Columns.instant(row, "at")),
					row.getString("name"), row.getString("action"), row.getString("subject"), row.getString("detail")))
			.list();
		return Slice.of(entries, PAGE, (entry) -> entry.id().toString());
	}

	/**
	 * The name of what was done: the type with its enclosing type, such as
	 * "EventChange.Published".
	 */
	static String action(Class<?> type) {
		return type.getCanonicalName().substring(type.getPackageName().length() + 1);
	}

	/** One line: when, who, what, to what. */
	record Entry(UUID id, Instant at, @Nullable String by, String action, String subject, @Nullable String detail) {
	}

}
