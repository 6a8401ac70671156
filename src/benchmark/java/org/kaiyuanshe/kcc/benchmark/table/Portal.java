package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jar as a process, on the database of the benchmark. */
record Portal(Program program, int port, int mailPort, Duration start) implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(3);

	/** What docs/performance.md advises for a small machine. */
	private static final String ADVISED = "-Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"
			+ " -XX:ReservedCodeCacheSize=64m";

	static final List<String> FLAGS = flags(System.getProperty("portal.jvm", ""));

	private static final List<String> LIBRARY_FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	/** Starts the jar with the advised settings and waits for its first page. */
	static Portal start(Bench bench, String name, String... arguments) throws IOException, InterruptedException {
		return start(bench, name, FLAGS, List.of("-jar", bench.jar().toString()), arguments);
	}

	static Portal start(Bench bench, String name, List<String> flags, List<String> application, String... arguments)
			throws IOException, InterruptedException {
		int port = bench.freePort();
		int mailPort = bench.freePort();
		List<String> command = new ArrayList<>(List.of(Bench.java()));
		command.addAll(flags);
		command.addAll(LIBRARY_FLAGS);
		command.addAll(application);
		command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--portal.base-url=http://localhost:" + port, "--portal.throttle.spared=127.0.0.0/8",
				"--portal.photos.folder=" + bench.folder().resolve("photos"), "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + mailPort, "--portal.jobs.mail=PT2S"));
		command.addAll(List.of(arguments));
		Map<String, String> environment = new HashMap<>(bench.database().environment());
		environment.put("MALLOC_ARENA_MAX", System.getProperty("malloc.arenas", "2"));
		Program program = Program.start(bench.folder().resolve("logs").resolve(name + ".log"), command, environment);
		Duration start = program.await(URI.create("http://localhost:%d/".formatted(port)), LONGEST);
		return new Portal(program, port, mailPort, start);
	}

	private static List<String> flags(String given) {
		return List.of((given.isBlank() ? ADVISED : given.strip()).split(" +"));
	}

	String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	@Override
	public void close() {
		this.program.close();
	}

}
