package org.kaiyuanshe.kcc.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * The nginx of this machine with the configuration of {@code docs/deploy}, on a port of
 * its own and with all it writes in a folder of the test.
 */
final class Nginx implements AutoCloseable {

	private static final Path CONFIGURATION = Path.of("docs/deploy/nginx/portal.conf");

	private static final String MAIN = """
			daemon off;
			worker_processes 2;
			pid nginx.pid;
			%s
			events { worker_connections 512; }
			http {
			    access_log off;
			    client_body_temp_path body;
			    proxy_temp_path proxy;
			    fastcgi_temp_path fastcgi;
			    uwsgi_temp_path uwsgi;
			    scgi_temp_path scgi;
			    add_header X-Asked $upstream_addr always;
			    include portal.conf;
			}
			""";

	private final Process process;

	private Nginx(Process process) {
		this.process = process;
	}

	/**
	 * Skips the test where there is none, or fails it where {@code nginx.required} or the
	 * environment's {@code NGINX_REQUIRED} is true.
	 */
	static void require() {
		if (program().isPresent()) {
			return;
		}
		String message = "no nginx on the PATH or in /usr/sbin: tests of several nodes are skipped";
		if (Boolean.getBoolean("nginx.required") || Boolean.parseBoolean(System.getenv("NGINX_REQUIRED"))) {
			throw new IllegalStateException(message + ", which is not allowed here");
		}
		Assumptions.abort(message);
	}

	/** Starts it before the nodes at these ports, which may not be there yet. */
	static Nginx start(Path folder, int port, List<Integer> nodes) throws IOException, InterruptedException {
		String root = System.getProperty("user.name").equals("root") ? "user root;" : "";
		Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(root));
		Files.writeString(folder.resolve("portal.conf"), configuration(folder, port, nodes));
		Path log = folder.resolve("error.log");
		Process process = new ProcessBuilder(program().orElseThrow().toString(), "-p", folder + "/", "-c", "nginx.conf",
				"-e", log.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		while (!listens(port)) {
			if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("nginx did not start: " + Files.readString(log));
			}
		}
		return new Nginx(process);
	}

	/** The example, with the hosts and folders of this machine in it. */
	private static String configuration(Path folder, int port, List<Integer> nodes) throws IOException {
		StringBuilder servers = new StringBuilder();
		for (int node : nodes) {
			servers.append("    server 127.0.0.1:%d max_fails=1 fail_timeout=5s;%n".formatted(node));
		}
		return Files.readString(CONFIGURATION)
			.replaceAll("(?m)^ *server portal-1:8080 .*;$", servers.toString())
			.replaceAll("(?m)^ *server portal-.*;$", "")
			.replace("listen 80;", "listen 127.0.0.1:%d;".formatted(port))
			.replace("server_name kcc.example.org;", "server_name localhost;")
			.replace("/var/cache/nginx/portal", folder.resolve("cache").toString());
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Optional<Path> program() {
		return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
			.map((folder) -> Path.of(folder, "nginx"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
