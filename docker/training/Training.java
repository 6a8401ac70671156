import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Makes the JVM's AOT cache for the portal, or measures what it gains. Both on a throw-away PostgreSQL:
 *
 * <pre>
 * java -cp 'lib/*' Training.java train   /app/app.jar /app/app.aot
 * java -cp 'lib/*' Training.java measure /app/app.jar /app/app.aot 3 portal.jar
 * </pre>
 *
 * The last two are how many rounds, and the jar before it was extracted.
 */
class Training {

	/** As in the image: the cache is used only with the options it was made with. */
	private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	private static final List<String> PAGES = List.of("/", "/en/", "/chapters", "/chapters/guangzhou", "/events",
			"/members", "/workgroups", "/recaps", "/search?q=%E5%BC%80%E6%BA%90", "/login", "/api/v1/chapters",
			"/feed.atom", "/calendar.ics", "/sitemap.xml", "/nothing-here");

	private static final Duration LONGEST = Duration.ofMinutes(3);

	private final Path jar;

	private final String database;

	private final HttpClient client = HttpClient.newHttpClient();

	private Training(Path jar, String database) {
		this.jar = jar;
		this.database = database;
	}

	public static void main(String[] arguments) throws Exception {
		Path jar = Path.of(arguments[1]).toAbsolutePath();
		Path cache = Path.of(arguments[2]).toAbsolutePath();
		try (EmbeddedPostgres server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
			Training training = new Training(jar, server.getJdbcUrl("postgres", "postgres"));
			if (arguments[0].equals("train")) {
				training.train(cache);
			}
			else {
				training.measure(cache, Integer.parseInt(arguments[3]), Path.of(arguments[4]).toAbsolutePath());
			}
		}
	}

	/** The first run fills the database, which no later one does: it would be learnt for nothing. */
	private void train(Path cache) throws Exception {
		run(List.of(), false);
		run(List.of("-XX:AOTCacheOutput=" + cache), true);
		if (!Files.exists(cache)) {
			throw new IllegalStateException("The JVM made no cache");
		}
		System.out.printf("%s: %d MB%n", cache, Files.size(cache) >> 20);
	}

	/** In turns, so that what else the machine does is shared fairly. */
	private void measure(Path cache, int rounds, Path packed) throws Exception {
		run(List.of(), false);
		StringBuilder figures = new StringBuilder("Seconds from start to first page\nthe jar   extracted   with cache\n");
		for (int round = 0; round < rounds; round++) {
			double jar = new Training(packed, this.database).run(List.of(), false);
			double extracted = run(List.of(), false);
			double cached = run(List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache), false);
			figures.append("%7.2f %11.2f %12.2f%n".formatted(jar, extracted, cached));
		}
		System.out.print(figures);
	}

	/** Seconds from the start of the process until the first page is there. */
	private double run(List<String> options, boolean allPages) throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.addAll(OPTIONS);
		command.addAll(List.of("-jar", this.jar.getFileName().toString(), "--server.port=" + port,
				"--server.address=127.0.0.1", "--portal.base-url=http://localhost:" + port,
				"--spring.datasource.url=" + this.database, "--spring.datasource.username=postgres",
				"--portal.photos.folder=" + System.getProperty("java.io.tmpdir") + "/training-photos"));
		long start = System.nanoTime();
		Process portal = new ProcessBuilder(command).directory(this.jar.getParent().toFile()).inheritIO().start();
		try {
			while (status(port, "/") != 200) {
				if (!portal.isAlive() || System.nanoTime() - start > LONGEST.toNanos()) {
					throw new IllegalStateException("The portal did not start");
				}
				Thread.sleep(10);
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			for (String page : allPages ? PAGES : List.<String>of()) {
				status(port, page);
			}
			return seconds;
		}
		finally {
			portal.destroy();
			portal.waitFor();
		}
	}

	private int status(int port, String page) throws InterruptedException {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).build();
			return this.client.send(request, BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
