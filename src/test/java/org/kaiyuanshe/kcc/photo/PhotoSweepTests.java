package org.kaiyuanshe.kcc.photo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.PortalTest;
import org.kaiyuanshe.kcc.photo.PhotoStore.StoredFile;
import org.kaiyuanshe.kcc.security.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@PortalTest
@Transactional
class PhotoSweepTests {

	@Autowired
	private PhotoSweep sweep;

	@Autowired
	private PhotoStore store;

	@Autowired
	private Uploads uploads;

	@Autowired
	private PhotoIntake intake;

	@Autowired
	private Photos photos;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	/** Files have real times. */
	private final Instant later = Clock.systemUTC().instant().plus(Duration.ofHours(2));

	private static int size = 400;

	@BeforeEach
	void anotherPicture() {
		size++;
	}

	@Test
	void anUploadThatIsCutOffHalfWayLeavesNothing() throws Exception {
		PhotoStore failing = new FailingStore(this.store, 1);
		assertThatException()
			.isThrownBy(() -> new PhotoIntake(failing, this.uploads).take(Pictures.sent("photo", picture())));
		assertThat(names()).isNotEmpty();
		assertThat(this.jdbc.sql("select count(*) from photo").query(Integer.class).single()).isZero();
		this.sweep.run(Clock.systemUTC().instant());
		assertThat(names()).as("within the hour").isNotEmpty();
		this.sweep.run(this.later);
		assertThat(names()).isEmpty();
	}

	@Test
	void whatAPageShowsStays() throws Exception {
		UUID photo = entered();
		this.jdbc.sql("""
				insert into event_cover select id, :photo from event where slug = 'sample-guangzhou-lightning-talks'
				on conflict (event_id) do update set photo_id = excluded.photo_id
				""").param("photo", photo).update();
		List<String> files = filesOf(photo);
		this.sweep.run(this.later);
		assertThat(filesOf(photo)).isEqualTo(files).isNotEmpty();
		assertThat(names()).containsAll(files);
	}

	@Test
	void whatNothingShowsAnyLongerGoesWithItsFiles() throws Exception {
		UUID photo = entered();
		List<String> files = filesOf(photo);
		assertThat(this.sweep.run(this.later)).contains("photos=1", "missing=0");
		assertThat(filesOf(photo)).isEmpty();
		assertThat(names()).doesNotContainAnyElementsOf(files);
	}

	@Test
	void aMissingFileIsReported() throws Exception {
		UUID photo = entered();
		this.jdbc.sql("""
				insert into event_cover select id, :photo from event where slug = 'sample-guangzhou-lightning-talks'
				on conflict (event_id) do update set photo_id = excluded.photo_id
				""").param("photo", photo).update();
		this.store.delete(filesOf(photo).getFirst());
		assertThat(this.sweep.run(this.later)).contains("missing=1");
	}

	private static byte[] picture() {
		return Pictures.jpeg(size, 300);
	}

	private UUID entered() throws Exception {
		return this.photos.enter(this.intake.take(Pictures.sent("photo", picture())), PhotoWords.NONE,
				this.people.member("lead"));
	}

	private List<String> filesOf(UUID photo) {
		return this.jdbc
			.sql("select sha256 || '.' || lower(encoding) from photo_rendition where photo_id = :photo order by 1")
			.param("photo", photo)
			.query(String.class)
			.list();
	}

	private Set<String> names() {
		try (Stream<StoredFile> files = this.store.list()) {
			return files.map(StoredFile::name).collect(Collectors.toSet());
		}
	}

	/** Stops working after some files, as a process that is killed does. */
	private static final class FailingStore implements PhotoStore {

		private final PhotoStore store;

		private int left;

		FailingStore(PhotoStore store, int files) {
			this.store = store;
			this.left = files;
		}

		@Override
		public void put(String name, byte[] content) {
			if (this.left-- == 0) {
				throw new IllegalStateException("killed");
			}
			this.store.put(name, content);
		}

		@Override
		public java.util.Optional<java.io.InputStream> open(String name) {
			return this.store.open(name);
		}

		@Override
		public boolean exists(String name) {
			return this.store.exists(name);
		}

		@Override
		public void delete(String name) {
			this.store.delete(name);
		}

		@Override
		public Stream<StoredFile> list() {
			return this.store.list();
		}

	}

}
