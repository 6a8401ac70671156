package org.kaiyuanshe.kcc.signin.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Answer;
import org.kaiyuanshe.kcc.signin.provider.FakeProvider.Request;
import org.kaiyuanshe.kcc.signin.provider.ProviderSettings.Entry;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the portal waits for, reads and follows when it asks a provider. */
class ProviderHttpTests {

	private final FakeProvider fake = new FakeProvider();

	private final ProviderHttp http = ProviderHttp.answeringWithin(Duration.ofMillis(300));

	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.end.countDown();
		this.fake.close();
	}

	@Test
	void aProviderThatDoesNotAnswerIsNotWaitedFor() {
		this.fake.on("/.well-known/openid-configuration", (request) -> {
			await();
			return new Answer(200, "text/plain", "late");
		});
		assertThatExceptionOfType(ProviderTrouble.class).isThrownBy(discovery()::get)
			.satisfies((trouble) -> assertThat(trouble.kind()).isEqualTo(Kind.AWAY));
	}

	@Test
	void aProviderThatIsNotThereIsAway() {
		Supplier<ClientRegistration> discovery = discovery();
		this.fake.close();
		assertThatExceptionOfType(ProviderTrouble.class).isThrownBy(discovery::get)
			.satisfies((trouble) -> assertThat(trouble.kind()).isEqualTo(Kind.AWAY));
	}

	@Test
	void nobodyIsAskedBeforeTheFirstUseAndOnceADayAfterIt() {
		Supplier<ClientRegistration> discovery = discovery();
		assertThat(this.fake.requests()).isEmpty();
		discovery.get();
		discovery.get();
		assertThat(this.fake.requests()).hasSize(1);
	}

	@Test
	void aRedirectIsNotFollowed() {
		this.fake.on("/.well-known/openid-configuration",
				(request) -> new Answer(302, "text/plain", this.fake.address() + "/elsewhere"));
		assertThatExceptionOfType(ProviderTrouble.class).isThrownBy(discovery()::get);
		assertThat(this.fake.requests()).extracting(Request::path).doesNotContain("/elsewhere");
	}

	@Test
	void anEndlessAnswerIsNotReadToItsEnd() {
		this.fake.on("/long", (request) -> new Answer(200, "text/plain", "x".repeat(600_000)));
		this.fake.on("/short", (request) -> new Answer(200, "text/plain", "x".repeat(500_000)));
		assertThat(text("/short")).hasSize(500_000);
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> text("/long"));
	}

	private Supplier<ClientRegistration> discovery() {
		Entry entry = new Entry(this.fake.address(), FakeProvider.CLIENT, FakeProvider.SECRET, null, List.of());
		return new Discovery(this.http, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).of("fake", entry,
				"http://x/return");
	}

	private String text(String path) {
		return this.http.template().getForObject(URI.create(this.fake.address() + path), String.class);
	}

	private void await() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
