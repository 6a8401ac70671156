package org.kaiyuanshe.kcc.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps photos in a folder, in folders by the first two letters of their names. */
final class FolderPhotoStore implements PhotoStore {

	private static final String UNFINISHED = ".part";

	private final Path folder;

	FolderPhotoStore(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	@Override
	public void put(String name, byte[] content) {
		Path place = place(name);
		try {
			Files.createDirectories(place.getParent());
			Path unfinished = Files.createTempFile(place.getParent(), name, UNFINISHED);
			try {
				write(unfinished, content);
				Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				// What a full disk took half of must not keep it full.
				Files.deleteIfExists(unfinished);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** On the disk before it has its name, so that a name never leads to half a file. */
	private static void write(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
	}

	@Override
	public Optional<InputStream> open(String name) {
		try {
			return Optional.of(Files.newInputStream(place(name)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean exists(String name) {
		return Files.isRegularFile(place(name));
	}

	@Override
	public void delete(String name) {
		try {
			Files.deleteIfExists(place(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Unfinished ones too: they belong to nothing. */
	@Override
	public Stream<StoredFile> list() {
		try {
			return Files.isDirectory(this.folder)
					? Files.walk(this.folder, 2).filter(Files::isRegularFile).map(FolderPhotoStore::stored)
					: Stream.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static StoredFile stored(Path file) {
		try {
			return new StoredFile(file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path place(String name) {
		Path place = this.folder.resolve(name.substring(0, 2)).resolve(name).normalize();
		if (!place.startsWith(this.folder)) {
			throw new IllegalArgumentException(name);
		}
		return place;
	}

}
