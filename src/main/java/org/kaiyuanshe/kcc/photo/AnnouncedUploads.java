package org.kaiyuanshe.kcc.photo;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sweep from removing a file that someone uploads again meanwhile: both hold
 * the same lock, so either the file is written after it was removed, or it stays.
 */
@Component
@Transactional
class AnnouncedUploads implements Uploads {

	private final JdbcClient jdbc;

	AnnouncedUploads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** At the time of the machine, as the store notes it of its files. */
	@Override
	public void announce(String file) {
		lock(file);
		this.jdbc.sql("""
				insert into photo_upload (file, announced_at) values (:file, now())
				on conflict (file) do update set announced_at = excluded.announced_at
				""").param("file", file).update();
	}

	/**
	 * Removes a file that neither a photo needs nor an upload announced since then, and
	 * says whether it did.
	 */
	public boolean removeLeftOver(String file, Instant since, PhotoStore store) {
		lock(file);
		boolean needed = this.jdbc.sql("""
				select exists (select from photo_rendition where sha256 || '.' || lower(encoding) = :file)
				    or exists (select from photo_upload where file = :file and announced_at >= :since)
				""").param("file", file).param("since", Columns.parameter(since)).query(Boolean.class).single();
		if (!needed) {
			store.delete(file);
		}
		return !needed;
	}

	/** Forgets what was announced before then. */
	public void forget(Instant before) {
		this.jdbc.sql("delete from photo_upload where announced_at < :before")
			.param("before", Columns.parameter(before))
			.update();
	}

	private void lock(String file) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 41))").param("file", file).query((row) -> {
		});
	}

}
