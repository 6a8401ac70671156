package org.kaiyuanshe.kcc.photo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.photo.PhotoStore.StoredFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What every store does, wherever it keeps the files. */
abstract class PhotoStoreTests {

	static final String NAME = "0123456789abcdef".repeat(4) + ".webp";

	private PhotoStore store;

	/** An empty store. */
	abstract PhotoStore open() throws Exception;

	@BeforeEach
	void prepare() throws Exception {
		this.store = open();
	}

	@Test
	void givesBackWhatWasPut() throws Exception {
		byte[] content = Pictures.jpeg(300, 200);
		this.store.put(NAME, content);
		assertThat(this.store.exists(NAME)).isTrue();
		assertThat(read(NAME)).isEqualTo(content);
	}

	@Test
	void whatIsNotThereIsNotThere() {
		assertThat(this.store.exists(NAME)).isFalse();
		assertThat(this.store.open(NAME)).isEmpty();
		this.store.delete(NAME);
	}

	@Test
	void writesAFileOfTheSameNameAnew() throws Exception {
		this.store.put(NAME, new byte[] { 1, 2, 3 });
		this.store.put(NAME, new byte[] { 4, 5 });
		assertThat(read(NAME)).containsExactly(4, 5);
		assertThat(names()).containsExactly(NAME);
	}

	@Test
	void deletes() {
		this.store.put(NAME, new byte[] { 1 });
		this.store.delete(NAME);
		assertThat(this.store.exists(NAME)).isFalse();
		assertThat(names()).isEmpty();
	}

	@Test
	void listsEveryFileWithTheTimeItWasWritten() {
		List<String> expected = IntStream.range(0, 1100)
			.mapToObj((number) -> "%064x.jpg".formatted(number * 7919L))
			.toList();
		expected.forEach((name) -> this.store.put(name, new byte[] { 1 }));
		assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
		try (Stream<StoredFile> files = this.store.list()) {
			Instant now = Clock.systemUTC().instant();
			assertThat(files)
				.allSatisfy((file) -> assertThat(file.writtenAt()).isCloseTo(now, within(Duration.ofMinutes(2))));
		}
	}

	private List<String> names() {
		return names(this.store);
	}

	static List<String> names(PhotoStore store) {
		try (Stream<StoredFile> files = store.list()) {
			return files.map(StoredFile::name).toList();
		}
	}

	private byte[] read(String name) throws IOException {
		try (InputStream content = this.store.open(name).orElseThrow()) {
			return content.readAllBytes();
		}
	}

}
