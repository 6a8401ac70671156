package org.kaiyuanshe.kcc.monitoring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaiyuanshe.kcc.ServerTest;
import org.kaiyuanshe.kcc.TestPortal;
import org.kaiyuanshe.kcc.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.tracing.Tracer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Traces leave for the collector that is named, and are not even made where none is. */
@ServerTest
class TracesTests {

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private ApplicationContext portal;

	@Test
	void areNotMadeWithoutACollector() {
		assertThat(this.portal.getBeanNamesForType(Tracer.class)).isEmpty();
		assertThat(this.portal.containsBean("openTelemetry")).isFalse();
	}

	@Test
	void arriveAtTheCollectorThatIsNamed(@TempDir Path photos) throws IOException {
		Queue<String> received = new ConcurrentLinkedQueue<>();
		HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		collector.createContext("/v1/traces", (exchange) -> {
			received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		collector.start();
		String endpoint = "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort());
		try (TestPortal traced = TestPortal.on(this.database.getJdbcUrl(), photos,
				"--" + TracesOnDemand.ENDPOINT + "=" + endpoint, "--management.tracing.sampling.probability=1",
				"--management.opentelemetry.tracing.export.schedule-delay=200ms")) {
			Visitor.raw(traced.port(), "GET /registrations/somebodys-private-link HTTP/1.1", "Host: localhost");
			Visitor.raw(traced.port(), "GET /chapters/guangzhou HTTP/1.1", "Host: localhost");
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(String.join("", received)).contains("kcc-portal", "/chapters/{slug}"));
			assertThat(String.join("", received)).contains("/registrations/").doesNotContain("somebodys-private-link");
		}
		finally {
			collector.stop(0);
		}
	}

}
