package org.kaiyuanshe.kcc.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.PortalProcess;
import org.kaiyuanshe.kcc.PreparedFolder;
import org.springframework.test.util.TestSocketUtils;

/**
 * Starts portals as the image does, with the JVM's AOT cache, where
 * {@code faults.aot=true} asks for it. Making the cache takes longer than the few starts
 * of a short run gain by it.
 */
final class FastStart {

	private static final String CLASSES = System.getProperty("java.class.path");

	private static @Nullable Path cache;

	private FastStart() {
	}

	static PortalProcess launch(Path data, int port, String... arguments) throws IOException, InterruptedException {
		if (!Boolean.getBoolean("faults.aot")) {
			return PortalProcess.launch(PortalProcess.SHORT_LIFE, CLASSES, data, port, arguments);
		}
		Path made = cache();
		return PortalProcess.launch(List.of("-XX:AOTCache=" + made, "-Xlog:aot*=off"), jars(made.getParent()), data,
				port, arguments);
	}

	private static synchronized Path cache() throws IOException, InterruptedException {
		Path known = cache;
		if (known == null) {
			Path folder = Files.createTempDirectory("aot");
			jar(folder);
			train(folder);
			known = folder.resolve("portal.aot");
			create(folder, known);
			cache = known;
		}
		return known;
	}

	private static void train(Path folder) throws IOException, InterruptedException {
		Path data = folder.resolve("data");
		PreparedFolder.copyTo(data);
		List<String> record = List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + folder.resolve("portal.conf"),
				"-Xlog:aot*=off");
		PortalProcess.launch(record, jars(folder), data, TestSocketUtils.findAvailableTcpPort())
			.untilItAnswers()
			.close();
	}

	private static void create(Path folder, Path made) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-XX:AOTMode=create", "-XX:AOTConfiguration=" + folder.resolve("portal.conf"),
				"-XX:AOTCache=" + made, "-Xlog:aot*=off", "-cp", jars(folder))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("create.log").toFile())
			.start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException(Files.readString(folder.resolve("create.log")));
		}
	}

	/** A cache is bound to jars, so the classes become one. */
	private static void jar(Path folder) {
		ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", folder.resolve("portal.jar").toString(), "-C",
					Path.of("target", "classes").toString(), ".");
	}

	private static String jars(Path folder) {
		return Stream
			.concat(Stream.of(folder.resolve("portal.jar").toString()),
					Arrays.stream(CLASSES.split(File.pathSeparator)).filter((entry) -> entry.endsWith(".jar")))
			.collect(Collectors.joining(File.pathSeparator));
	}

}
