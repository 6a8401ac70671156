package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator sees when the portal cannot start: what is wrong and what to do, in a
 * sentence each.
 */
class StartTests {

	private static final Path SMALL_PACK = Path.of("src/main/resources/content/kubesphere");

	@Test
	void saysWhichPortIsTaken(@TempDir Path data) throws Exception {
		PreparedFolder.copyTo(data);
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
		PreparedFolder.copy(SMALL_PACK, pack);
		Path events = Files.writeString(pack.resolve("events.yaml"), """
				# One, of nobody
				- slug: evening
				  chapter: nowhere
				  title: { zh: 聚会 }
				  date: 2023-10-21
				  mode: ONLINE
				""");
		String[] arguments = arguments(TestDatabase.create(), pack);
		String log = refusedStart(data, TestSocketUtils.findAvailableTcpPort(), arguments);
		assertThat(log).contains("events.yaml, line 2: there is no chapter 'nowhere'");
		Files.writeString(events, Files.readString(events).replaceFirst("chapter: nowhere", "chapter: shanghai"));
		try (PortalProcess mended = PortalProcess.start(data, TestSocketUtils.findAvailableTcpPort(), arguments)) {
			assertThat(mended.log()).containsPattern("Content pack 'file:.*': imported=");
		}
	}

	/** A server that runs already, and an empty database on it. */
	private static String[] arguments(String database, Path pack) {
		return new String[] { "--spring.datasource.url=" + database,
				"--spring.datasource.username=" + TestDatabase.OWNER, "--portal.content=file:" + pack };
	}

	private static String refusedStart(Path data, int port, String... arguments)
			throws IOException, InterruptedException {
		try (PortalProcess portal = PortalProcess.launch(data, port, arguments)) {
			assertThat(portal.awaitExit()).isNotZero();
			assertThat(portal.log()).contains("APPLICATION FAILED TO START").doesNotContain("\tat org.kaiyuanshe");
			return portal.log();
		}
	}

}
