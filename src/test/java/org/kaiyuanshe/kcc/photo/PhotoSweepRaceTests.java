package org.kaiyuanshe.kcc.photo;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaiyuanshe.kcc.PortalTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sweep meets an upload of the very files that it is about to remove. The control, an
 * upload that announces nothing, loses one of them each time.
 */
@PortalTest
class PhotoSweepRaceTests {

	private static final Uploads UNANNOUNCED = (file) -> {
	};

	@Autowired
	private PhotoStore store;

	@Autowired
	private AnnouncedUploads announced;

	@Autowired
	private ObjectProvider<PhotoUse> uses;

	@Autowired
	private JdbcClient jdbc;

	private List<String> leftOver = List.of();

	/** Of an upload that was cut off. */
	@BeforeEach
	void leaveFilesOver() {
		this.leftOver = upload(UNANNOUNCED).renditions().stream().map(Rendition::file).toList();
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from photo_upload").update();
	}

	@ParameterizedTest(name = "announced: {0}")
	@ValueSource(booleans = { true, false })
	void anUploadIsWrittenAfterTheSweepLooked(boolean guarded) {
		CompletableFuture<TakenPhoto> upload = new CompletableFuture<>();
		sweep(new Meeting(() -> upload.complete(upload(guarded ? this.announced : UNANNOUNCED)), () -> {
		}));
		assertThat(isMissing(upload.join())).isEqualTo(!guarded);
	}

	@ParameterizedTest(name = "announced: {0}")
	@ValueSource(booleans = { true, false })
	void anUploadIsWrittenWhileTheSweepRemoves(boolean guarded) {
		CompletableFuture<TakenPhoto> upload = new CompletableFuture<>();
		Thread thread = new Thread(() -> upload.complete(upload(guarded ? this.announced : UNANNOUNCED)));
		sweep(new Meeting(() -> {
		}, () -> {
			if (thread.getState() == Thread.State.NEW) {
				thread.start();
			}
			// Where a lock holds it, it cannot be done before the file is removed.
			upload.copy().completeOnTimeout(null, guarded ? 500 : 10_000, TimeUnit.MILLISECONDS).join();
		}));
		assertThat(isMissing(upload.join())).isEqualTo(!guarded);
	}

	private void sweep(PhotoStore met) {
		new PhotoSweep(met, this.uses, this.announced, this.jdbc).run(Clock.systemUTC().instant());
	}

	private TakenPhoto upload(Uploads uploads) {
		try {
			return new PhotoIntake(this.store, uploads).take(Pictures.sent("photo", Pictures.jpeg(397, 211)));
		}
		catch (PictureRefused ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isMissing(TakenPhoto taken) {
		return taken.renditions().stream().anyMatch((each) -> !this.store.exists(each.file()));
	}

	/**
	 * The store as the sweep sees it: our files are hours old, and something happens
	 * after it listed them and before it removes one.
	 */
	private final class Meeting implements PhotoStore {

		private final Runnable listed;

		private final Runnable removing;

		Meeting(Runnable listed, Runnable removing) {
			this.listed = listed;
			this.removing = removing;
		}

		@Override
		public Stream<StoredFile> list() {
			Instant hoursAgo = Clock.systemUTC().instant().minus(Duration.ofHours(3));
			this.listed.run();
			return PhotoSweepRaceTests.this.leftOver.stream().map((file) -> new StoredFile(file, hoursAgo));
		}

		@Override
		public void delete(String name) {
			this.removing.run();
			PhotoSweepRaceTests.this.store.delete(name);
		}

		@Override
		public void put(String name, byte[] content) {
			PhotoSweepRaceTests.this.store.put(name, content);
		}

		@Override
		public Optional<InputStream> open(String name) {
			return PhotoSweepRaceTests.this.store.open(name);
		}

		@Override
		public boolean exists(String name) {
			return PhotoSweepRaceTests.this.store.exists(name);
		}

	}

}
