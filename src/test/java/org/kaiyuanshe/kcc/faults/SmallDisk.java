package org.kaiyuanshe.kcc.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * A disk of a few megabytes, in memory. Only root of Linux may mount one; where nobody
 * may, the test is skipped and says so.
 */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	static SmallDisk mount(Path folder, long bytes) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + bytes, "tmpfs", folder.toString());
		Assumptions.assumeTrue(mounted, "skipped: a small disk can be mounted by root of Linux only");
		return new SmallDisk(folder);
	}

	Path folder() {
		return this.folder;
	}

	/** Writes until nothing more fits. */
	void fill() throws IOException {
		byte[] zeros = new byte[4096];
		try (OutputStream out = Files.newOutputStream(filler())) {
			while (true) {
				out.write(zeros);
			}
		}
		catch (IOException ex) {
			// This is what full means.
		}
	}

	void makeRoom() throws IOException {
		Files.deleteIfExists(filler());
	}

	private Path filler() {
		return this.folder.resolve("filler");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "--lazy", this.folder.toString());
	}

	private static boolean run(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
