package org.kaiyuanshe.kcc.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Token;

/**
 * The folder that holds the embedded server's files, locked by the one portal that uses
 * it.
 */
final class DataFolder implements Closeable {

	private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private final Path folder;

	private final FileChannel channel;

	private DataFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Creates the folder if need be and locks it, or refuses the start with the reason.
	 */
	static DataFolder open(Path path) {
		Path folder = path.toAbsolutePath().normalize();
		try {
			if (!Files.isDirectory(folder)) {
				Files.createDirectories(folder, OWNER_ONLY);
			}
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new StartRefused("Another portal is already running on the data folder %s.".formatted(folder),
						"Stop it, or give this one a folder of its own with --portal.data=/another/folder.");
			}
			return new DataFolder(folder, channel);
		}
		catch (IOException ex) {
			throw new StartRefused("The data folder %s cannot be written: %s.".formatted(folder, ex),
					"Make it writable for this user, or choose another with --portal.data=/another/folder.");
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Where the database cluster is. */
	Path cluster() {
		return this.folder.resolve("postgres");
	}

	/** Where the server's programs are unpacked. */
	Path programs() {
		return this.folder.resolve("programs");
	}

	/**
	 * A password of database roles, kept in a file of that name, made at the first start
	 * and readable by this user alone.
	 */
	String password(String name) throws IOException {
		Path file = this.folder.resolve(name);
		if (!Files.exists(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, Token.random().value());
		}
		return Files.readString(file).strip();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
