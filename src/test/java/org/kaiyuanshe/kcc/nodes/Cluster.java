package org.kaiyuanshe.kcc.nodes;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.robothy.s3.rest.LocalS3;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.kaiyuanshe.kcc.PortalProcess;
import org.kaiyuanshe.kcc.database.StreamingReplica;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes of the portal behind nginx, with one PostgreSQL, its replica, one object store
 * and one mail server, as {@code docs/deploy} has them; all on this machine.
 */
final class Cluster implements AutoCloseable {

	/** With samples, though the database is not the portal's own. */
	private static final String SAMPLES_ON_ANY_DATABASE = """
			--spring.autoconfigure.exclude=org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration,\
			org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration,\
			org.kaiyuanshe.kcc.database.EmbeddedDatabaseConfiguration""";

	private final Path folder;

	private final EmbeddedPostgres primary;

	private final StreamingReplica replica;

	private final LocalS3 store;

	private final GreenMail mail;

	private final List<Integer> ports = new ArrayList<>();

	private final List<PortalProcess> nodes = new ArrayList<>();

	private final int port;

	private final Nginx nginx;

	/** Starts so many nodes at once, on an empty database. */
	Cluster(Path folder, int count) throws IOException, SQLException, InterruptedException {
		this.folder = folder;
		this.primary = StreamingReplica.primary();
		this.replica = StreamingReplica.of(this.primary, folder);
		this.store = LocalS3.builder().port(freePort()).build();
		this.store.start();
		this.mail = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.mail.start();
		this.port = freePort();
		for (int node = 0; node < count; node++) {
			this.ports.add(freePort());
		}
		this.nginx = Nginx.start(Files.createDirectory(folder.resolve("nginx")), this.port, this.ports);
		makeBucket();
		try {
			for (int node = 0; node < count; node++) {
				this.nodes.add(launch(node));
			}
			for (PortalProcess node : this.nodes) {
				node.untilItAnswers();
			}
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	private PortalProcess launch(int node) throws IOException {
		return PortalProcess.launch(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
				System.getProperty("java.class.path"), this.folder.resolve("node-" + node), this.ports.get(node),
				"--server.address=127.0.0.1", "--portal.base-url=http://localhost:" + this.port,
				"--spring.datasource.url=" + this.primary.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--portal.db.read-url=" + this.replica.url("postgres"),
				"--portal.db.read-age=1h", "--portal.embedded=true", SAMPLES_ON_ANY_DATABASE,
				"--portal.shutdown.linger=3s", "--portal.shutdown.hand-over=true", "--portal.jobs.mail=PT0.2S",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + this.mail.getSmtp().getPort(),
				"--portal.throttle.spared=127.0.0.0/8",
				"--portal.photos.s3.endpoint=http://localhost:" + this.store.getPort(),
				"--portal.photos.s3.bucket=photos", "--portal.photos.s3.access-key=key",
				"--portal.photos.s3.secret-key=secret");
	}

	private void makeBucket() throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			URI bucket = URI.create("http://localhost:" + this.store.getPort() + "/photos");
			client.send(HttpRequest.newBuilder(bucket).PUT(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Where visitors go. */
	int port() {
		return this.port;
	}

	/** Where a node itself answers. */
	int port(int node) {
		return this.ports.get(node);
	}

	PortalProcess node(int node) {
		return this.nodes.get(node);
	}

	/** What each node has told so far. */
	List<String> logs() throws IOException {
		List<String> logs = new ArrayList<>();
		for (PortalProcess node : this.nodes) {
			logs.add(node.log());
		}
		return logs;
	}

	/** Stops a node as an operator does. */
	void stop(int node) throws InterruptedException {
		this.nodes.get(node).close();
	}

	/** Starts it again. */
	void start(int node) throws IOException, InterruptedException {
		this.nodes.set(node, launch(node).untilItAnswers());
	}

	JdbcClient database() {
		return JdbcClient.create(this.primary.getPostgresDatabase());
	}

	/** The single value that the query yields. */
	String one(String query) {
		return database().sql("select (" + query + ")::text").query(String.class).single();
	}

	/** How many drafts have that title. */
	long drafts(String title) {
		return database().sql("select count(*) from event where title_zh = ?").param(title).query(Long.class).single();
	}

	StreamingReplica replica() {
		return this.replica;
	}

	GreenMail mail() {
		return this.mail;
	}

	@Override
	public void close() throws IOException, InterruptedException {
		this.nginx.close();
		for (PortalProcess node : this.nodes) {
			node.kill();
		}
		this.mail.stop();
		this.store.shutdown();
		this.replica.close();
		this.primary.close();
	}

}
