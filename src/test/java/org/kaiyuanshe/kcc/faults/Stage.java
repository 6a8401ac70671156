package org.kaiyuanshe.kcc.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.PortalProcess;
import org.kaiyuanshe.kcc.PreparedFolder;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A portal and its database, each a process of its own, and the link between them: one
 * for all tests of a process, which leave it whole.
 */
final class Stage {

	/** A form, which no cache keeps and the database has to be asked for. */
	static final String FORM = "/events/sample-guangzhou-lightning-talks/registrations";

	private static @Nullable Stage shared;

	private final Path folder;

	private final DatabaseProcess database;

	private final Link link;

	private final int port = TestSocketUtils.findAvailableTcpPort();

	private PortalProcess portal;

	private Stage() throws IOException, InterruptedException {
		this.folder = Files.createTempDirectory("stage");
		PreparedFolder.copyTo(this.folder);
		int databasePort = TestSocketUtils.findAvailableTcpPort();
		this.database = new DatabaseProcess(this.folder, databasePort);
		this.database.start();
		this.link = new Link(databasePort);
		this.portal = launch().untilItAnswers();
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	static synchronized Stage open() throws IOException, InterruptedException {
		Stage stage = shared;
		if (stage == null) {
			stage = new Stage();
			shared = stage;
		}
		else if (!stage.database.isRunning()) {
			stage.database.start();
		}
		return stage;
	}

	PortalProcess launch() throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of(this.database.arguments(this.link.port())));
		arguments.add("--spring.data.jpa.repositories.bootstrap-mode=lazy");
		arguments.add("--portal.throttle.spared=127.0.0.0/8");
		arguments.add("--portal.photos.folder=" + photos());
		return FastStart.launch(this.folder.resolve("portal"), this.port, arguments.toArray(String[]::new));
	}

	/** Ends the portal as {@code kill -9} does and starts it again. */
	void killPortal() throws IOException, InterruptedException {
		this.portal.kill();
		this.portal = launch();
	}

	PortalProcess portal() {
		return this.portal;
	}

	int port() {
		return this.port;
	}

	DatabaseProcess database() {
		return this.database;
	}

	Link link() {
		return this.link;
	}

	Path folder() {
		return this.folder;
	}

	Path photos() {
		return this.folder.resolve("photos");
	}

	private void close() {
		List<Callable<?>> steps = List.of(() -> {
			this.portal.kill();
			return null;
		}, () -> {
			this.link.close();
			return null;
		}, () -> {
			this.database.close();
			return null;
		}, () -> FileSystemUtils.deleteRecursively(this.folder));
		for (Callable<?> step : steps) {
			try {
				step.call();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

}
