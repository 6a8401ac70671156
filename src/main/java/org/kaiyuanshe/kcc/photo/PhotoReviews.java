package org.kaiyuanshe.kcc.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.photo.PhotoReview.Hiding;
import org.kaiyuanshe.kcc.photo.PhotoReview.Row;
import org.kaiyuanshe.kcc.photo.PhotoReview.Wish;
import org.kaiyuanshe.kcc.photo.TakeDownRequest.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what admins need to decide whether a photo may be seen. */
@Component
@Transactional(readOnly = true)
class PhotoReviews {

	private static final int MOST = 100;

	private final JdbcClient jdbc;

	PhotoReviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The photos that someone wants taken down, who waited longest first. */
	public List<Row> waiting() {
		return rows(
				"""
						select photo_id, (array_agg(reason order by asked_at))[1] as reason, min(asked_at) as at, count(*) as requests
						from photo_take_down where outcome is null group by photo_id order by at limit :most
						""");
	}

	/** The photos that are hidden, the latest first. */
	public List<Row> hidden() {
		return rows("""
				select id as photo_id, hidden_reason as reason, hidden_at as at, 0 as requests
				from photo where hidden_at is not null order by hidden_at desc limit :most
				""");
	}

	public Optional<PhotoReview> find(UUID photo) {
		return this.jdbc.sql("select " + PhotoView.COLUMNS + """
				, p.uploaded_at, p.hidden_at, p.hidden_reason, u.name as uploader, h.name as hidden_by_name
				from photo p left join member u on u.id = p.uploaded_by left join member h on h.id = p.hidden_by
				where p.id = :photo
				""").param("photo", photo).query((row, number) -> review(row)).optional();
	}

	private PhotoReview review(ResultSet row) throws SQLException {
		PhotoView photo = Objects.requireNonNull(PhotoView.of(row));
		return new PhotoReview(photo, row.getString("uploader"),
				Objects.requireNonNull(Columns.instant(row, "uploaded_at")), hiding(row), wishes(photo.id()));
	}

	private static @Nullable Hiding hiding(ResultSet row) throws SQLException {
		return (row.getObject("hidden_at") != null)
				? new Hiding(Objects.requireNonNull(Columns.instant(row, "hidden_at")), row.getString("hidden_by_name"),
						row.getString("hidden_reason"))
				: null;
	}

	private List<Wish> wishes(UUID photo) {
		return this.jdbc.sql("""
				select t.*, m.name as closed_by_name from photo_take_down t left join member m on m.id = t.closed_by
				where t.photo_id = :photo order by t.outcome is not null, t.asked_at desc limit :most
				""").param("photo", photo).param("most", MOST).query((row, number) -> wish(row)).list();
	}

	private static Wish wish(ResultSet row) throws SQLException {
		String outcome = row.getString("outcome");
		return new Wish(Columns.id(row, "id"), row.getString("reason"), row.getString("email") != null,
				Objects.requireNonNull(Columns.instant(row, "asked_at")),
				(outcome != null) ? Outcome.valueOf(outcome) : null, Columns.instant(row, "closed_at"),
				row.getString("closed_by_name"), row.getString("closed_reason"));
	}

	private List<Row> rows(String sql) {
		return this.jdbc.sql(sql)
			.param("most", MOST)
			.query((row, number) -> new Row(Columns.id(row, "photo_id"), row.getString("reason"),
					Objects.requireNonNull(Columns.instant(row, "at")), row.getInt("requests")))
			.list();
	}

}
