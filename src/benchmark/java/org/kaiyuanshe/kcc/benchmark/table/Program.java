package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that this one starts, waits for and ends. */
final class Program implements AutoCloseable {

	private static final int POLL = 20;

	private final Process process;

	private final Path log;

	private final long started = System.nanoTime();

	private Program(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Starts a command with these additions to the environment; it writes to a log. */
	static Program start(Path log, List<String> command, Map<String, String> environment) throws IOException {
		Files.createDirectories(log.getParent());
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().putAll(environment);
		Process process = builder.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		return new Program(process, log);
	}

	/** Waits until the address answers with 200, and says how long that took. */
	Duration await(URI address, Duration longest) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(address).timeout(longest).build();
			while (!answers(client, request)) {
				if (!this.process.isAlive() || since().compareTo(longest) > 0) {
					close();
					throw new IllegalStateException(address + " does not answer; see " + this.log);
				}
				this.process.waitFor(POLL, TimeUnit.MILLISECONDS);
			}
		}
		return since();
	}

	/** Asks it to end, as an operator does. */
	void terminate() {
		this.process.destroy();
	}

	/** Waits for the end of a process that ends by itself, and returns its log. */
	String finish(Duration longest) throws IOException, InterruptedException {
		if (!this.process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
			close();
			throw new IllegalStateException("not done after %s; see %s".formatted(longest, this.log));
		}
		return Files.readString(this.log);
	}

	long pid() {
		return this.process.pid();
	}

	/** The most memory that was resident at any time so far, in MiB. */
	double peakMebibytes() throws IOException {
		return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid())))
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow() / 1024.0;
	}

	private Duration since() {
		return Duration.ofNanos(System.nanoTime() - this.started);
	}

	private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
		try {
			return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
