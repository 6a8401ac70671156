package org.kaiyuanshe.kcc.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visitors who send a byte now and then, or never read: there are a dozen times as many
 * of them as there are connections to the database.
 */
@ServerTest
class SlowClientTests {

	private static final int EACH = 67;

	@Value("${local.server.port}")
	private int port;

	private final AtomicInteger dropped = new AtomicInteger();

	@Test
	void slowClientsDoNotStopOthers() throws Exception {
		List<Socket> slow = new ArrayList<>();
		CountDownLatch end = new CountDownLatch(1);
		try (ExecutorService dribbles = Executors.newVirtualThreadPerTaskExecutor();
				Visitor visitor = new Visitor(this.port)) {
			try {
				assertThat(visitor.get(Stage.FORM).statusCode()).isEqualTo(200);
				for (int number = 0; number < EACH; number++) {
					slow.add(open("GET /chapters HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
					slow.add(open("""
							POST /applications HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r
							Content-Type: application/x-www-form-urlencoded\r\n\r\ncity="""));
					// Pages by one more than there are connections.
					slow.add(open((number % 4 == 0) ? asks("/events", 8) : asks("/css/portal.css", 20)));
				}
				slow.forEach((socket) -> dribbles.execute(() -> dribble(socket, end)));
				assertThat(IntStream.range(0, 20).map((each) -> visitor.get(Stage.FORM).statusCode()))
					.containsOnly(200);
				assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
				assertThat(this.dropped).as("were let go and held up nobody").hasValue(0);
			}
			finally {
				end.countDown();
				for (Socket socket : slow) {
					socket.close();
				}
			}
		}
	}

	private static String asks(String path, int times) {
		return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).repeat(times);
	}

	private Socket open(String beginning) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new InetSocketAddress("localhost", this.port));
		socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** A byte ten times a second, and no look at the answer. */
	private void dribble(Socket socket, CountDownLatch end) {
		try {
			while (!end.await(100, TimeUnit.MILLISECONDS)) {
				socket.getOutputStream().write('x');
			}
		}
		catch (IOException ex) {
			this.dropped.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
