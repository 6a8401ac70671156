package org.kaiyuanshe.kcc.photo;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds photos by their addresses. */
@Component
@Transactional(readOnly = true)
class PhotoReader {

	private final JdbcClient jdbc;

	PhotoReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The file that an address names, and whose it is. */
	public Optional<StoredPhoto> find(UUID photo, int width, Encoding encoding) {
		return this.jdbc.sql("""
				select f.*, p.hidden_at from photo p join photo_rendition f on f.photo_id = p.id
				where p.id = :photo and f.width = :width and f.encoding = :encoding
				""")
			.param("photo", photo)
			.param("width", width)
			.param("encoding", encoding.name())
			.query((row, number) -> new StoredPhoto(photo, row.getObject("hidden_at") != null,
					new Rendition(width, encoding, row.getString("sha256"), row.getInt("size"))))
			.optional();
	}

	/** The largest file of a photo. */
	public Optional<StoredPhoto> find(UUID photo) {
		return this.jdbc.sql("select width from photo where id = :photo")
			.param("photo", photo)
			.query(Integer.class)
			.optional()
			.flatMap((width) -> find(photo, width, Encoding.JPG));
	}

	/** What a page shows of it. */
	public Optional<PhotoView> view(UUID photo) {
		return this.jdbc.sql("select " + PhotoView.COLUMNS + " from photo p where p.id = :photo")
			.param("photo", photo)
			.query((row, number) -> Optional.ofNullable(PhotoView.of(row)))
			.optional()
			.flatMap((view) -> view);
	}

}
