package org.kaiyuanshe.kcc.chapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChatGroupView.Picture;
import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ways into chat groups, and never the pixels of a picture that has expired
 * (R13).
 */
@Component
@Transactional(readOnly = true)
class ChatGroupPages {

	/** What a view is read from, as seen at that instant. */
	static final String COLUMNS = """
			g.picture_hash, g.picture_width, g.picture_height, g.uploaded_at, g.expires_on, g.contact, g.note,
			m.name as uploader, (:now at time zone c.zone)::date as today
			""";

	/** A chapter, its chat group if it has one, and who put up the picture. */
	static final String TABLES = """
			chapter c left join chapter_chat_group g on g.chapter_id = c.id left join member m on m.id = g.uploaded_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ChatGroupPages(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The way into the chat group of that chapter, as seen now. */
	public ChatGroupView find(UUID chapter) {
		return this.jdbc.sql("select " + COLUMNS + " from " + TABLES + " where c.id = :chapter")
			.param("now", Columns.parameter(this.clock.instant()))
			.param("chapter", chapter)
			.query((row, number) -> view(row))
			.optional()
			.orElse(ChatGroupView.NONE);
	}

	static ChatGroupView view(ResultSet row) throws SQLException {
		return new ChatGroupView(picture(row), row.getString("contact"), row.getString("note"));
	}

	/** The picture to show for the chapter of that slug; none once it has expired. */
	public Optional<ShownPicture> shown(String slug) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select g.picture_png, g.picture_hash, g.expires_on, c.zone
				from chapter_chat_group g join chapter c on c.id = g.chapter_id
				where c.slug = :slug and g.expires_on > (:now at time zone c.zone)::date
				""")
			.param("slug", slug)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new ShownPicture(row.getBytes("picture_png"), row.getString("picture_hash"),
					Duration.between(now,
							Objects.requireNonNull(Columns.date(row, "expires_on"))
								.atStartOfDay(ZoneId.of(row.getString("zone"))))))
			.optional();
	}

	/** The pictures that expire soon, or have, and of which nobody has been reminded. */
	public List<Expiring> toRemind(Instant now) {
		return this.jdbc.sql("""
				select g.id, g.chapter_id, c.slug, g.expires_on
				from chapter_chat_group g join chapter c on c.id = g.chapter_id
				where g.reminded_at is null and g.expires_on - :days <= (:now at time zone c.zone)::date
				order by g.expires_on, c.slug
				""")
			.param("days", ChatGroupRules.REMINDED_BEFORE)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Expiring(Columns.id(row, "id"), Columns.id(row, "chapter_id"),
					row.getString("slug"), Objects.requireNonNull(Columns.date(row, "expires_on"))))
			.list();
	}

	private static @Nullable Picture picture(ResultSet row) throws SQLException {
		LocalDate expiry = Columns.date(row, "expires_on");
		if (expiry == null) {
			return null;
		}
		boolean expired = !expiry.isAfter(Objects.requireNonNull(Columns.date(row, "today")));
		return new Picture(row.getString("picture_hash"), row.getInt("picture_width"), row.getInt("picture_height"),
				row.getString("uploader"), Objects.requireNonNull(Columns.instant(row, "uploaded_at")), expiry,
				expired);
	}

	/** A picture that may be shown for that long. */
	record ShownPicture(byte[] png, String hash, Duration left) {
	}

	/** A picture whose leads are to be reminded. */
	record Expiring(UUID id, UUID chapter, String slug, LocalDate expiresOn) {
	}

}
