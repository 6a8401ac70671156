package org.kaiyuanshe.kcc.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.When;

/** How an event was announced at first; the database keeps it from then on. */
public record FirstPlan(Instant start, EventMode mode) {

	/** None for a draft: nobody was told anything. */
	static @Nullable FirstPlan of(ResultSet row) throws SQLException {
		Instant start = Columns.instant(row, "announced_start");
		return (start != null) ? new FirstPlan(start, EventMode.valueOf(row.getString("announced_mode"))) : null;
	}

	/** Whether it was to begin at another time. */
	public boolean isMoved(When now) {
		return !this.start.equals(now.startsAt());
	}

	/** Whether people were to meet in a place. */
	public boolean isMovedOnline(EventMode now) {
		return now == EventMode.ONLINE && this.mode != EventMode.ONLINE;
	}

}
