package org.kaiyuanshe.kcc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The portal as a process of its own, on its embedded database, to be killed and started
 * again.
 */
final class PortalProcess implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private final Process process;

	private final Path log;

	private final int port;

	private PortalProcess(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/**
	 * Starts the portal and returns once it answers, or throws with the end of its log.
	 */
	static PortalProcess start(Path data, int port, String... arguments) throws IOException, InterruptedException {
		PortalProcess portal = launch(data, port, arguments);
		Instant limit = Instant.now().plus(LONGEST_START);
		while (!portal.answers()) {
			if (!portal.process.isAlive() || Instant.now().isAfter(limit)) {
				throw new IllegalStateException("The portal did not start:\n" + portal.log());
			}
			portal.process.waitFor(200, TimeUnit.MILLISECONDS);
		}
		return portal;
	}

	/** Starts the portal without waiting for it. */
	static PortalProcess launch(Path data, int port, String... arguments) throws IOException {
		Path log = Files.createTempFile("portal", ".log");
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Dfile.encoding=UTF-8",
				"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
				PortalApplication.class.getName(), "--server.port=" + port, "--portal.data=" + data));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new PortalProcess(process, log, port);
	}

	URI url(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/** Waits for a portal that refuses to start, and returns its exit code. */
	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("The portal is still running");
		}
		return this.process.exitValue();
	}

	/** Ends the process as {@code kill -9} does: nothing of it can still be done. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	private boolean answers() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(url("/actuator/health/readiness")).build();
			return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
