package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What the records say of how far a chapter has grown (R16).
 *
 * @param stage in the words of the records, such as "just beginning"
 * @param coreMembers how many people carry it
 */
@Embeddable
public record Growth(@Embedded @EmbeddedColumnNaming("stage_%s") LocalizedText stage, @Nullable Integer coreMembers) {

	static final Growth UNKNOWN = new Growth(new LocalizedText(null, null), null);

	static Growth of(ResultSet row) throws SQLException {
		return new Growth(Columns.text(row, "stage"), (Integer) row.getObject("core_members"));
	}

}
