package org.kaiyuanshe.kcc.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.AuditedEvent;
import org.kaiyuanshe.kcc.core.Columns;
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

	/** What a line is called that tells the rest of a step. */
	static final String REST = "FurtherChanges";

	private final JdbcClient jdbc;

	private final Changes changes;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, Changes changes, Clock clock) {
		this.jdbc = jdbc;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * What visitors and jobs do gets a line without before and after: the one writes of
	 * themselves, the other by rules.
	 */
	@EventListener
	void on(AuditedEvent event) {
		List<LineChange> told = new ArrayList<>();
		if (event.by() != null) {
			told.addAll(this.changes.take());
			PendingChanges.current().ifPresent((pending) -> pending.beforeCommit(() -> rest(event)));
		}
		else {
			PendingChanges.current().ifPresent(PendingChanges::take);
		}
		told.addAll(event.changes().stream().map(Changes::of).toList());
		write(event, action(event.getClass()), Discretion.masked(event.detail()), told);
	}

	/** What the same step changed after its last line. */
	private void rest(AuditedEvent last) {
		List<LineChange> told = this.changes.take();
		if (!told.isEmpty()) {
			write(last, REST, null, told);
		}
	}

	private void write(AuditedEvent event, String action, @Nullable String detail, List<LineChange> told) {
		this.jdbc.sql("""
				insert into audit_entry (id, at, by_member, action, subject, detail, changes, about, origin)
				values (:id, :at, :by, :action, :subject, left(:detail, 1000), :changes::jsonb,
				        array(select unnest(:about::uuid[])
				              union select id from member where slug = :member
				              union select member_id from account where id = :account), :origin)
				""")
			.param("id", Aggregate.newId())
			.param("at", Columns.parameter(this.clock.instant()))
			.param("by", event.by())
			.param("action", action)
			.param("subject", event.subject())
			.param("detail", detail)
			.param("changes", this.changes.json(told))
			.param("about", Changes.people(told).toArray(UUID[]::new))
			.param("member", named(event, "member/"))
			.param("account", account(event))
			.param("origin", RequestOrigin.current())
			.update();
	}

	private static @Nullable String named(AuditedEvent event, String kind) {
		return event.subject().startsWith(kind) ? event.subject().substring(kind.length()) : null;
	}

	private static @Nullable UUID account(AuditedEvent event) {
		return Stream.ofNullable(named(event, "account/"))
			.filter((id) -> id.matches("[0-9a-f-]{36}"))
			.map(UUID::fromString)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The name of what was done: the type with its enclosing type, such as
	 * "EventChange.Published".
	 */
	static String action(Class<?> type) {
		return type.getCanonicalName().substring(type.getPackageName().length() + 1);
	}

}
