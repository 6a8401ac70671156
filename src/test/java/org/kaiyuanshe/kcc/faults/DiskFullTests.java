package org.kaiyuanshe.kcc.faults;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.Multipart;
import org.kaiyuanshe.kcc.PreparedFolder;
import org.kaiyuanshe.kcc.QrPicture;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The disk of the database or of the photos has no room left: what needs room is refused
 * in words, the rest goes on, and all goes on once there is room again.
 */
class DiskFullTests {

	private static final int MEGABYTE = 1024 * 1024;

	private static final String EVENTS = "/manage/chapters/guangzhou/events";

	private final Stage stage = Stage.open();

	private final Ledger ledger = new Ledger();

	DiskFullTests() throws Exception {
	}

	@Test
	void aDatabaseWithoutRoomIsReadOn() throws Exception {
		inPlaceOf("postgres/base", (disk) -> {
			try (Crowd crowd = new Crowd(this.ledger, this.stage.port());
					Visitor lead = Writer.lead(this.stage.port())) {
				crowd.awaitAcknowledged(10);
				disk.fill();
				HttpResponse<String> refusal = awaitRefusal(lead);
				assertThat(refusal.statusCode()).isEqualTo(507);
				assertThat(refusal.body()).contains("<h1>暂时存不下了</h1>");
				assertThat(new Visitor(this.stage.port()).get("/chapters").statusCode()).isEqualTo(200);
				disk.makeRoom();
				crowd.awaitAcknowledged(10);
			}
		});
		assertThat(this.ledger.faults(this.stage.database().owner())).as("%s", this.ledger).isEmpty();
	}

	/**
	 * Without its log PostgreSQL ends itself, rather than promise what it cannot keep.
	 */
	@Test
	void aDatabaseWithoutRoomForItsLogEndsAndLosesNothing() throws Exception {
		inPlaceOf("postgres/pg_wal", (disk) -> {
			try (Crowd crowd = new Crowd(this.ledger, this.stage.port());
					Visitor visitor = new Visitor(this.stage.port())) {
				crowd.awaitAcknowledged(10);
				disk.fill();
				await().atMost(Duration.ofMinutes(1)).until(() -> {
					usePartOfTheLog();
					return visitor.get(Stage.FORM).statusCode() == 503;
				});
				disk.makeRoom();
				this.stage.database().stopImmediately();
				this.stage.database().start();
				crowd.awaitAcknowledged(10);
			}
		});
		assertThat(this.ledger.faults(this.stage.database().owner())).as("%s", this.ledger).isEmpty();
	}

	@Test
	void aPhotoThatFindsNoRoomLeavesNothing() throws Exception {
		try (SmallDisk disk = SmallDisk.mount(this.stage.photos(), 2 * MEGABYTE);
				Visitor lead = Writer.lead(this.stage.port())) {
			disk.fill();
			HttpResponse<String> refusal = choosePicture(lead);
			assertThat(refusal.statusCode()).isEqualTo(507);
			assertThat(refusal.body()).contains("<h1>暂时存不下了</h1>");
			try (Stream<Path> files = Files.walk(disk.folder())) {
				assertThat(files.filter(Files::isRegularFile)).extracting(Path::getFileName)
					.extracting(Path::toString)
					.containsExactly("filler");
			}
			disk.makeRoom();
			assertThat(choosePicture(lead).statusCode()).isEqualTo(302);
		}
	}

	/** PostgreSQL keeps a few empty parts of its log at hand. */
	private void usePartOfTheLog() {
		try {
			this.stage.database().superuser().sql("select pg_switch_wal()").query().singleRow();
		}
		catch (DataAccessException ex) {
			// It has ended.
		}
	}

	/** Moves a folder of the cluster to a small disk for a while. */
	private void inPlaceOf(String name, Fault fault) throws Exception {
		Path place = this.stage.folder().resolve(name);
		Path kept = place.resolveSibling(place.getFileName() + "-kept");
		long size = size(place);
		try (SmallDisk disk = SmallDisk.mount(this.stage.folder().resolve("disk"), size + 24 * MEGABYTE)) {
			this.stage.database().stopImmediately();
			Files.move(place, kept);
			PreparedFolder.copy(kept, disk.folder());
			Files.createSymbolicLink(place, disk.folder());
			this.stage.database().start();
			try {
				fault.happens(disk);
			}
			finally {
				this.stage.database().stopImmediately();
				Files.delete(place);
				FileSystemUtils.deleteRecursively(kept);
				PreparedFolder.copy(disk.folder(), place);
				this.stage.database().start();
			}
		}
	}

	private static long size(Path folder) throws Exception {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	private static HttpResponse<String> awaitRefusal(Visitor lead) {
		lead.get(EVENTS + "/new");
		return await().atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> lead.post(EVENTS,
					Map.of("title", "Too much", "description", longText(), "start", "2027-01-01T19:00", "end",
							"2027-01-01T21:00", "zone", "Asia/Shanghai", "mode", "IN_PERSON", "venue", "珠江边", "_test",
							"on")),
					(answer) -> answer.statusCode() != 302);
	}

	/** That no compression makes short. */
	private static String longText() {
		return ThreadLocalRandom.current()
			.ints(4000, 0x4E00, 0x9FA0)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

	private static HttpResponse<String> choosePicture(Visitor lead) {
		String event = EVENTS + "/sample-guangzhou-lightning-talks";
		lead.get(event);
		return lead.post(event + "/cover", new Multipart().text("alt", "画面")
			.file("picture", "photo.jpg", QrPicture.written(QrPicture.drawn(1200, 800), "jpg")));
	}

	/** What happens while the disk is small. */
	private interface Fault {

		void happens(SmallDisk disk) throws Exception;

	}

}
