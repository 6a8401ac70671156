package org.kaiyuanshe.kcc.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads the portal's own value types from the columns of a query. */
public final class Columns {

	private Columns() {
	}

	/** The text of the columns {@code name_zh} and {@code name_en}. */
	public static LocalizedText text(ResultSet row, String name) throws SQLException {
		return new LocalizedText(row.getString(name + "_zh"), row.getString(name + "_en"));
	}

	public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	public static @Nullable LocalDateTime dateTime(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class);
	}

	/**
	 * The time of the columns {@code start_local}, {@code end_local}, {@code zone} and
	 * {@code time_known}.
	 */
	public static When when(ResultSet row) throws SQLException {
		return when(row, "zone");
	}

	/** The same with the zone in another column. */
	public static When when(ResultSet row, String zoneColumn) throws SQLException {
		return new When(Objects.requireNonNull(dateTime(row, "start_local")), dateTime(row, "end_local"),
				ZoneId.of(row.getString(zoneColumn)), row.getBoolean("time_known"));
	}

	public static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	public static List<String> list(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	public static Provenance provenance(ResultSet row) throws SQLException {
		return new Provenance(row.getString("source"), row.getString("as_of"), row.getString("note_zh"),
				row.getString("note_en"));
	}

	/**
	 * An instant as PostgreSQL's driver wants a parameter of type {@code timestamptz}.
	 */
	public static OffsetDateTime parameter(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A search text as a parameter for {@code ilike}: anywhere in the column, wildcards
	 * taken literally.
	 */
	public static @Nullable String contains(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
	}

}
