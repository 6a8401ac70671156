package org.kaiyuanshe.kcc.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.core.Columns;
import org.kaiyuanshe.kcc.core.Job;
import org.kaiyuanshe.kcc.photo.PhotoStore.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes photos that nothing shows any longer and files that no photo needs, and reports
 * photos whose file is missing.
 */
@Component
class PhotoSweep implements Job {

	static final String NAME = PhotoStore.SWEEP;

	/** An upload has its files before it has its row; none takes this long. */
	private static final Duration GRACE = Duration.ofHours(1);

	private static final int AT_ONCE = 1000;

	/** Finished or not; whatever else lies beside the photos is not ours to remove. */
	private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.(webp|jpg).*");

	private static final UUID NONE = new UUID(0, 0);

	private static final Logger log = LoggerFactory.getLogger(PhotoSweep.class);

	private final PhotoStore store;

	private final ObjectProvider<PhotoUse> uses;

	private final AnnouncedUploads uploads;

	private final JdbcClient jdbc;

	PhotoSweep(PhotoStore store, ObjectProvider<PhotoUse> uses, AnnouncedUploads uploads, JdbcClient jdbc) {
		this.store = store;
		this.uses = uses;
		this.uploads = uploads;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		int photos = removeUnused(now.minus(GRACE));
		Set<String> needed = neededFiles();
		Set<String> missing = new HashSet<>(needed);
		int files = 0;
		try (Stream<StoredFile> all = this.store.list()) {
			for (StoredFile file : (Iterable<StoredFile>) all::iterator) {
				missing.remove(file.name());
				files += removeLeftOver(file, needed, now) ? 1 : 0;
			}
		}
		missing.removeIf(this.store::exists);
		missing.forEach((name) -> log.error("The file {} of a photo is missing", name));
		this.uploads.forget(now.minus(GRACE));
		boolean quiet = photos + files + missing.size() == 0;
		return quiet ? "" : "photos=%d files=%d missing=%d".formatted(photos, files, missing.size());
	}

	private int removeUnused(Instant before) {
		int removed = 0;
		for (List<UUID> some = some(NONE, before); !some.isEmpty(); some = some(some.getLast(), before)) {
			removed += remove(unused(some));
		}
		return removed;
	}

	private Set<UUID> unused(List<UUID> some) {
		Set<UUID> unused = new HashSet<>(some);
		this.uses.forEach((use) -> unused.removeAll(use.needed(some)));
		return unused;
	}

	private List<UUID> some(UUID after, Instant before) {
		return this.jdbc.sql("select id from photo where id > :after and uploaded_at < :before order by id limit :some")
			.param("after", after)
			.param("before", Columns.parameter(before))
			.param("some", AT_ONCE)
			.query(UUID.class)
			.list();
	}

	private int remove(Set<UUID> unused) {
		return unused.isEmpty() ? 0
				: this.jdbc.sql("delete from photo where id in (:unused)").param("unused", unused).update();
	}

	private Set<String> neededFiles() {
		return new HashSet<>(this.jdbc.sql("select sha256 || '.' || lower(encoding) from photo_rendition")
			.query(String.class)
			.list());
	}

	/** Asks once more before it removes: a photo may have been entered meanwhile. */
	private boolean removeLeftOver(StoredFile file, Set<String> needed, Instant now) {
		return OURS.matcher(file.name()).matches() && !needed.contains(file.name())
				&& file.writtenAt().isBefore(now.minus(GRACE))
				&& this.uploads.removeLeftOver(file.name(), now.minus(GRACE), this.store);
	}

}
