package org.kaiyuanshe.kcc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A holder for a reader.
 *
 * @param slug the member's page; none for a guest
 */
public record Named(@Nullable String slug, String name, @Nullable String byname) {

	/** From the columns {@code member_slug}, {@code name} and {@code byname}. */
	static Named of(ResultSet row) throws SQLException {
		return new Named(row.getString("member_slug"), row.getString("name"), row.getString("byname"));
	}

	/** In one line of text: 游崇佑（Mac）. */
	public String line() {
		return (this.byname != null) ? "%s（%s）".formatted(this.name, this.byname) : this.name;
	}

}
