package org.kaiyuanshe.kcc.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows of one table with the columns {@code hidden_by}, {@code hidden_at} and
 * {@code hidden_reason}, each shown at an address of its own.
 */
@Transactional(propagation = Propagation.MANDATORY)
public abstract class HideableRows implements Hideable {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final String kind;

	private final String prefix;

	private final String table;

	private final String rows;

	/**
	 * Takes what tells the kinds apart.
	 * @param prefix what stands before the slug in the path, such as {@code /events/}
	 * @param rows a query for {@code id, slug, title_zh, title_en, hidden_at} and
	 * {@code hidden_reason} of what has a page
	 */
	protected HideableRows(JdbcClient jdbc, String kind, String prefix, String table, String rows) {
		this.jdbc = jdbc;
		this.kind = kind;
		this.prefix = prefix;
		this.table = table;
		this.rows = "select found.* from (" + rows + ") found ";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Thing> at(String path) {
		return path.startsWith(this.prefix) ? this.jdbc.sql(this.rows + "where slug = :slug")
			.param("slug", path.substring(this.prefix.length()))
			.query((row, number) -> thing(row))
			.optional() : Optional.empty();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Thing> hidden() {
		return this.jdbc.sql(this.rows + "where hidden_at is not null order by hidden_at desc limit :most")
			.param("most", MOST)
			.query((row, number) -> thing(row))
			.list();
	}

	@Override
	public void hide(String path, UUID by, Instant at, String reason) {
		change(path, "null", by, at, reason);
	}

	@Override
	public void show(String path) {
		change(path, "not null", null, null, null);
	}

	/** Of two who do the same at once, one does it. */
	private void change(String path, String before, @Nullable UUID by, @Nullable Instant at, @Nullable String reason) {
		String slug = path.substring(this.prefix.length());
		int changed = this.jdbc
			.sql("update " + this.table + " set hidden_by = :by, hidden_at = :at, hidden_reason = :reason"
					+ " where hidden_at is " + before + " and id in ("
					+ this.rows.replaceFirst("found\\.\\*", "found.id") + "where slug = :slug)")
			.param("by", by)
			.param("at", (at != null) ? Columns.parameter(at) : null)
			.param("reason", reason)
			.param("slug", slug)
			.update();
		RuleViolation.when(changed == 0, (at != null) ? "hiding.already" : "hiding.not");
		changed(slug);
	}

	/** It has just been hidden or shown. */
	protected abstract void changed(String slug);

	private Thing thing(ResultSet row) throws SQLException {
		Instant at = Columns.instant(row, "hidden_at");
		return new Thing(this.prefix + row.getString("slug"), this.kind, Columns.text(row, "title"),
				(at != null) ? new Hiding(at, row.getString("hidden_reason")) : null);
	}

}
