package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * spring-petclinic as its jar comes, with the jar given by {@code -Dreference.jar}; its
 * page of an owner is what ours are compared with.
 */
record Reference(Program program, int port, Duration start) implements AutoCloseable {

	static final String NONE = "no reference application given (-Dreference.jar)";

	private static final String PAGE = "/owners/1";

	static boolean isGiven() {
		return !System.getProperty("reference.jar", "").isEmpty();
	}

	/** Starts it with its own defaults, or with these flags. */
	static Reference start(Bench bench, String... flags) throws IOException, InterruptedException {
		if (!isGiven()) {
			throw new NotMeasured(NONE);
		}
		int port = bench.freePort();
		List<String> command = new ArrayList<>(List.of(Bench.java()));
		command.addAll(List.of(flags));
		command.addAll(List.of("-jar", Path.of(System.getProperty("reference.jar")).toAbsolutePath().toString(),
				"--server.port=" + port));
		Program program = Program.start(bench.folder().resolve("logs/reference.log"), command, Map.of());
		Duration start = program.await(URI.create("http://localhost:%d%s".formatted(port, PAGE)),
				Duration.ofMinutes(3));
		return new Reference(program, port, start);
	}

	String url() {
		return "http://localhost:%d%s".formatted(this.port, PAGE);
	}

	@Override
	public void close() {
		this.program.close();
	}

}
