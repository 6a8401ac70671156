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
 * The portal as a process of its own, on its embedded database unless the arguments name
 * another, to be killed and started again.
 */
public final class PortalProcess implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	/** A process that lives for a minute gains nothing from the second compiler. */
	public static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
	public static PortalProcess start(Path data, int port, String... arguments)
			throws IOException, InterruptedException {
		return launch(data, port, arguments).untilItAnswers();
	}

	public PortalProcess untilItAnswers() throws IOException, InterruptedException {
		Instant limit = Instant.now().plus(LONGEST_START);
		while (!answers()) {
			if (!this.process.isAlive() || Instant.now().isAfter(limit)) {
				throw new IllegalStateException("The portal did not start:\n" + log());
			}
			this.process.waitFor(50, TimeUnit.MILLISECONDS);
		}
		return this;
	}

	/** Starts the portal without waiting for it. */
	static PortalProcess launch(Path data, int port, String... arguments) throws IOException {
		return launch(SHORT_LIFE, System.getProperty("java.class.path"), data, port, arguments);
	}

	/** Starts the portal in a JVM of these options, without waiting for it. */
	public static PortalProcess launch(List<String> options, String classPath, Path data, int port, String... arguments)
			throws IOException {
		Path log = Files.createTempFile("portal", ".log");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, PortalApplication.class.getName(), "--server.port=" + port,
				"--portal.data=" + data));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new PortalProcess(process, log, port);
	}

	URI url(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	public String log() throws IOException {
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
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	private boolean answers() {
		try {
			HttpRequest request = HttpRequest.newBuilder(url("/actuator/health/readiness")).build();
			return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
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
