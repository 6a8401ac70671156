package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees when the portal cannot start: what is wrong and what to do, in a
 * sentence each.
 */
class StartTests {

	@Test
	void saysWhichPortIsTaken(@TempDir Path data) throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			String log = refusedStart(data, taken.getLocalPort());
			assertThat(log)
				.contains("Web server failed to start. Port " + taken.getLocalPort() + " was already in use.");
		}
	}

	@Test
	void saysWhyTheDataFolderCannotBeUsed(@TempDir Path folder) throws Exception {
		Path file = Files.createFile(folder.resolve("data"));
		String log = refusedStart(file, TestSocketUtils.findAvailableTcpPort());
		assertThat(log).contains("The data folder " + file + " cannot be written", "--portal.data=");
	}

	@Test
	void namesFileLineAndCauseOfABrokenPackAndLeavesNothing(@TempDir Path data, @TempDir Path pack) throws Exception {
		copyPack(pack);
		Path events = pack.resolve("events.yaml");
		Files.writeString(events, Files.readString(events).replaceFirst("chapter: changsha", "chapter: nowhere"));
		int port = TestSocketUtils.findAvailableTcpPort();
		String log = refusedStart(data, port, "--portal.content=file:" + pack);
		assertThat(log).contains("events.yaml, line 2: there is no chapter 'nowhere'");
		Files.writeString(events, Files.readString(events).replaceFirst("chapter: nowhere", "chapter: changsha"));
		try (PortalProcess mended = PortalProcess.start(data, TestSocketUtils.findAvailableTcpPort(),
				"--portal.content=file:" + pack)) {
			assertThat(mended.log()).containsPattern("Content pack 'file:.*': imported=");
		}
	}

	private static String refusedStart(Path data, int port, String... arguments)
			throws IOException, InterruptedException {
		try (PortalProcess portal = PortalProcess.launch(data, port, arguments)) {
			assertThat(portal.awaitExit()).isNotZero();
			assertThat(portal.log()).contains("APPLICATION FAILED TO START").doesNotContain("\tat org.kaiyuanshe");
			return portal.log();
		}
	}

	private static void copyPack(Path folder) throws IOException {
		Path source = Path.of("src/main/resources/content/kaiyuanshe");
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = folder.resolve(source.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

}
