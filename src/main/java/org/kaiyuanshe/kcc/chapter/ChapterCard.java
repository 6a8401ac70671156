package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.When;

/**
 * A chapter in a list.
 *
 * @param stage where its clock stands; none unless its status is ACTIVE
 * @param next the title, address and time of its next event; none if nothing is announced
 */
public record ChapterCard(UUID id, String slug, LocalizedText city, LocalizedText name, String region, int hue,
		ChapterStatus status, @Nullable ActivityStage stage, LocalDate clockStart, LocalDate flaggedOn, long daysLeft,
		@Nullable NextEvent next) {

	/** What a chapter does next. */
	public record NextEvent(String slug, LocalizedText title, When when) {

		static @Nullable NextEvent of(ResultSet row) throws SQLException {
			String slug = row.getString("next_slug");
			return (slug != null) ? new NextEvent(slug, Columns.text(row, "title"), Columns.when(row, "next_zone"))
					: null;
		}

	}

}
