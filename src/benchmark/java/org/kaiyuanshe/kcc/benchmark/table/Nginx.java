package org.kaiyuanshe.kcc.benchmark.table;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx serving the bytes of the portal's pages from files, compressed as they came. */
record Nginx(Program program, int port, Path files) implements AutoCloseable {

	static Nginx start(Bench bench) throws IOException, InterruptedException {
		Path home = bench.folder().resolve("nginx");
		Path files = home.resolve("files");
		Files.createDirectories(files);
		Files.writeString(files.resolve("index.html"), "ready");
		int port = bench.freePort();
		Path configuration = home.resolve("nginx.conf");
		Files.writeString(configuration,
				"""
						%sworker_processes auto;
						daemon off;
						pid %s/nginx.pid;
						error_log %s/error.log;
						events { worker_connections 1024; }
						http {
						  types { text/html html; }
						  access_log off;
						  sendfile on;
						  keepalive_requests 1000000;
						  open_file_cache max=100;
						  client_body_temp_path %s; proxy_temp_path %s; fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;
						  server {
						    listen 127.0.0.1:%d;
						    root %s;
						    gzip_static on;
						  }
						}
						"""
					.formatted("root".equals(System.getProperty("user.name")) ? "user root;\n" : "", home, home, home,
							home, home, home, home, port, files));
		Program program;
		try {
			program = Program.start(bench.folder().resolve("logs/nginx.log"),
					List.of("nginx", "-p", home.toString(), "-c", configuration.toString()), Map.of());
		}
		catch (IOException ex) {
			throw new NotMeasured("no nginx on the PATH (Debian: apt install nginx)");
		}
		program.await(URI.create("http://localhost:%d/".formatted(port)), Duration.ofSeconds(20));
		return new Nginx(program, port, files);
	}

	/** Puts the bytes of a page there and returns their address. */
	String serve(String name, byte[] plain, byte[] gzip) throws IOException {
		Files.write(this.files.resolve(name + ".html"), plain);
		Files.write(this.files.resolve(name + ".html.gz"), gzip);
		return "http://localhost:%d/%s.html".formatted(this.port, name);
	}

	@Override
	public void close() {
		this.program.close();
	}

}
