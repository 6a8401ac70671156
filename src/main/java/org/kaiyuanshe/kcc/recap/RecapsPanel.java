package org.kaiyuanshe.kcc.recap;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.member.MemberPanels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds to the page of a member the recaps that they published, the latest first.
 */
@Component
@Transactional(readOnly = true)
class RecapsPanel implements MemberPanels {

	private static final int MOST = 50;

	private final JdbcClient jdbc;

	RecapsPanel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, ?> forVisitors(String member) {
		List<Written> written = this.jdbc.sql("""
				select r.slug, r.title_zh, r.title_en, r.published_at, r.dated, r.sample
				from recap r join member m on m.id = r.published_by
				where m.slug = :member and r.status = 'PUBLISHED'
				  and r.hidden_at is null order by r.published_at desc, r.id desc limit :limit
				""")
			.param("member", member)
			.param("limit", MOST)
			.query((row, number) -> new Written(row.getString("slug"), Columns.text(row, "title"),
					row.getBoolean("dated") ? Columns.instant(row, "published_at") : null, row.getBoolean("sample")))
			.list();
		return Map.of("writtenRecaps", written);
	}

	/** A recap; without an instant nobody knows when it came out. */
	record Written(String slug, LocalizedText title, @Nullable Instant publishedAt, boolean sample) {
	}

}
