package org.kaiyuanshe.kcc.backup;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.photo.PhotoStore;

/** A store of photos that a test looks into. */
final class PhotosInMemory implements PhotoStore {

	final Map<String, byte[]> files = new ConcurrentHashMap<>();

	@Override
	public void put(String name, byte[] content) {
		this.files.put(name, content);
	}

	@Override
	public Optional<InputStream> open(String name) {
		byte @Nullable [] content = this.files.get(name);
		return (content != null) ? Optional.of(new ByteArrayInputStream(content)) : Optional.empty();
	}

	@Override
	public boolean exists(String name) {
		return this.files.containsKey(name);
	}

	@Override
	public void delete(String name) {
		this.files.remove(name);
	}

	@Override
	public Stream<StoredFile> list() {
		return this.files.keySet().stream().map((name) -> new StoredFile(name, Instant.EPOCH));
	}

}
