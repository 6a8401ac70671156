package org.kaiyuanshe.kcc.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.kaiyuanshe.kcc.Visitor;

/**
 * Visitors who read and a lead who writes, all the time, until it is closed. It knows
 * what every one of them was answered.
 */
final class ConstantLoad implements AutoCloseable {

	private static final List<String> PAGES = List.of("/", "/chapters", "/chapters/guangzhou", "/events", "/en/",
			"/workgroups", "/members", "/recaps");

	/** So that nodes that start beside it get on. */
	private static final Duration PAUSE = Duration.ofMillis(20);

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final int port;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicInteger read = new AtomicInteger();

	private final Queue<String> failedReads = new ConcurrentLinkedQueue<>();

	private final Set<String> nodes = ConcurrentHashMap.newKeySet();

	private final Set<String> written = ConcurrentHashMap.newKeySet();

	private final Map<String, String> failedWrites = new ConcurrentHashMap<>();

	private volatile boolean over;

	ConstantLoad(int port) {
		this.port = port;
		this.threads.execute(this::read);
		this.threads.execute(this::read);
		this.threads.execute(this::write);
	}

	private void read() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (int turn = 0; !this.over; turn++) {
				String path = PAGES.get(turn % PAGES.size());
				try {
					HttpResponse<String> answer = client.send(
							HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
							BodyHandlers.ofString());
					answer.headers().firstValue("X-Asked").ifPresent(this.nodes::add);
					if (answer.statusCode() == 200) {
						this.read.incrementAndGet();
					}
					else {
						this.failedReads.add(path + ": " + answer.statusCode());
					}
				}
				catch (IOException ex) {
					this.failedReads.add(path + ": " + ex);
				}
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Each draft has a title that nobody else has. */
	private void write() {
		try (Visitor lead = Visitor.signedIn(this.port, "lead")) {
			lead.get("/manage/chapters/guangzhou/events/new");
			while (!this.over) {
				String title = "Load " + NUMBER.incrementAndGet();
				try {
					int status = lead
						.post("/manage/chapters/guangzhou/events",
								Map.of("title", title, "start", "2027-01-01T19:00", "end", "2027-01-01T21:00", "zone",
										"Asia/Shanghai", "mode", "IN_PERSON", "venue", "珠江边", "_test", "on"))
						.statusCode();
					if (status == 302) {
						this.written.add(title);
					}
					else {
						this.failedWrites.put(title, String.valueOf(status));
					}
				}
				catch (RuntimeException ex) {
					this.failedWrites.put(title, ex.toString());
				}
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** How many pages were read and forms were sent so far. */
	int answers() {
		return this.read.get() + this.written.size();
	}

	Queue<String> failedReads() {
		return this.failedReads;
	}

	/** The titles of the drafts that were answered. */
	Set<String> written() {
		return this.written;
	}

	/** The titles of those that were not, and what was said instead. */
	Map<String, String> failedWrites() {
		return this.failedWrites;
	}

	/** Which nodes answered so far, as nginx names them. */
	Set<String> nodes() {
		return this.nodes;
	}

	@Override
	public void close() {
		this.over = true;
		this.threads.close();
	}

}
