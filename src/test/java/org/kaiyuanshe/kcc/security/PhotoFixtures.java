package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.kaiyuanshe.kcc.QrPicture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos and recaps that the addresses of the route table lead to. */
final class PhotoFixtures {

	/**
	 * The cover of a public event, and in a published recap; someone wants it taken down.
	 */
	static final UUID SHOWN = new UUID(7, 20);

	/** Taken down by an admin. */
	static final UUID HIDDEN = new UUID(7, 21);

	/** In the draft of a recap. */
	static final UUID DRAFTED = new UUID(7, 22);

	private static final UUID DRAFT = new UUID(7, 23);

	private static final UUID PUBLISHED = new UUID(7, 24);

	private static final byte[] JPEG = QrPicture.written(QrPicture.drawn(480, 320), "jpg");

	private PhotoFixtures() {
	}

	static void prepare(JdbcClient jdbc) {
		photo(jdbc, SHOWN);
		photo(jdbc, HIDDEN);
		photo(jdbc, DRAFTED);
		jdbc.sql("""
				update photo set hidden_at = '2026-11-20', hidden_reason = '理由',
				                 hidden_by = (select member_id from account where email = 'admin@kcc.example')
				where id = :photo
				""").param("photo", HIDDEN).update();
		jdbc.sql("""
				insert into event_cover select id, :photo from event where slug = 'sample-guangzhou-lightning-talks'
				on conflict do nothing
				""").param("photo", SHOWN).update();
		jdbc.sql("""
				insert into photo_take_down (id, version, photo_id, reason, language, asked_at)
				values (:photo, 0, :photo, '理由', 'zh-CN', '2026-11-20') on conflict do nothing
				""").param("photo", SHOWN).update();
		recap(jdbc, DRAFT, "route-draft", "DRAFT", DRAFTED);
		recap(jdbc, PUBLISHED, "route-published", "PUBLISHED", SHOWN);
	}

	private static void photo(JdbcClient jdbc, UUID id) {
		String hash = write(JPEG);
		jdbc.sql("""
				insert into photo (id, version, width, height, uploaded_at, sample)
				values (:id, 0, 480, 320, '2026-11-20', false) on conflict do nothing
				""").param("id", id).update();
		jdbc.sql(
				"""
						insert into photo_rendition (photo_id, width, encoding, sha256, size) values (:id, 480, 'JPG', :hash, :size)
						on conflict do nothing
						""")
			.param("id", id)
			.param("hash", hash)
			.param("size", JPEG.length)
			.update();
	}

	private static void recap(JdbcClient jdbc, UUID id, String slug, String status, UUID photo) {
		jdbc.sql(
				"""
						insert into recap (id, version, slug, chapter_id, status, title_zh, body_zh, published_at, dated, sample)
						select :id, 0, :slug, c.id, :status, '标题', '正文', '2026-11-20', true, false
						from chapter c where c.slug = 'guangzhou' on conflict do nothing
						""")
			.param("id", id)
			.param("slug", slug)
			.param("status", status)
			.update();
		jdbc.sql("insert into recap_photo values (:id, 0, :photo) on conflict do nothing")
			.param("id", id)
			.param("photo", photo)
			.update();
		jdbc.sql("""
				insert into recap_event select :id, 0, id from event where slug = 'sample-guangzhou-first-pull-request'
				on conflict do nothing
				""").param("id", id).update();
	}

	/** Where the tests keep the files of photos. */
	private static String write(byte[] content) {
		try {
			String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
			Path folder = Files.createDirectories(
					Path.of("target/test-photos-" + System.getProperty("test.fork", "1"), hash.substring(0, 2)));
			Path file = folder.resolve(hash + ".jpg");
			// A portal that reads it meanwhile would find it empty.
			if (Files.notExists(file)) {
				Files.write(file, content);
			}
			return hash;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
