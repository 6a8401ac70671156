package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The data folder that the first start of an embedded portal leaves behind: made once for
 * all tests of a build, by such a start, and copied for each that needs one.
 */
public final class PreparedFolder {

	private static final Path HOME = Path.of("target", "prepared").toAbsolutePath();

	private PreparedFolder() {
	}

	/** Makes the folder, which is empty or not there yet, a copy. */
	public static void copyTo(Path folder) throws IOException, InterruptedException {
		copy(prepared(), folder);
	}

	public static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.toList()) {
				Path copy = target.resolve(source.relativize(file).toString());
				if (!Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)) {
					Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
				}
			}
		}
	}

	/** Test classes run in two processes; one of them does it. */
	private static synchronized Path prepared() throws IOException, InterruptedException {
		Files.createDirectories(HOME);
		try (FileChannel channel = FileChannel.open(HOME.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Path folder = HOME.resolve(state());
			if (lock.isValid() && !Files.exists(folder)) {
				removeOthers();
				Path unfinished = HOME.resolve("unfinished");
				PortalProcess.start(unfinished, TestSocketUtils.findAvailableTcpPort(), "--portal.jobs.enabled=false")
					.close();
				Files.move(unfinished, folder);
			}
			return folder;
		}
	}

	private static void removeOthers() throws IOException {
		try (Stream<Path> folders = Files.list(HOME)) {
			for (Path folder : folders.filter(Files::isDirectory).toList()) {
				FileSystemUtils.deleteRecursively(folder);
			}
		}
	}

	/** Changes with the classes, and with the day: sample events begin soon. */
	private static String state() throws IOException {
		CRC32 sum = new CRC32();
		try (Stream<Path> files = Files.walk(Path.of("target", "classes"))) {
			List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
			for (Path file : all) {
				sum.update("%s %s %d\n".formatted(file, Files.getLastModifiedTime(file), Files.size(file)).getBytes());
			}
		}
		return "%s-%08x".formatted(LocalDate.now(), sum.getValue());
	}

}
