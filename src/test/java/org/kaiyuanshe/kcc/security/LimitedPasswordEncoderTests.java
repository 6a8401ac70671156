package org.kaiyuanshe.kcc.security;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitedPasswordEncoderTests {

	private final Slow slow = new Slow();

	private final LimitedPasswordEncoder encoder = new LimitedPasswordEncoder(this.slow, Duration.ofMillis(50),
			"nothing");

	@Test
	void eightAreHashedAtOnceAndTheNinthIsAskedToComeBack() throws InterruptedException {
		this.slow.gate = new CountDownLatch(1);
		Thread[] eight = new Thread[LimitedPasswordEncoder.AT_ONCE];
		for (int each = 0; each < eight.length; each++) {
			eight[each] = Thread.ofVirtual().start(() -> this.encoder.matches("a password", "a hash"));
		}
		this.slow.arrived.await();
		assertThatThrownBy(() -> this.encoder.matches("a password", "a hash"))
			.isInstanceOf(AuthenticationServiceException.class);
		this.slow.gate.countDown();
		for (Thread each : eight) {
			each.join();
		}
		assertThat(this.encoder.matches("a hash", "a hash")).isTrue();
	}

	@Test
	void moreThan512BytesAreNotHashed() {
		int before = this.slow.hashed.get();
		assertThat(this.encoder.matches("我".repeat(171), "a hash")).isFalse();
		assertThat(this.slow.hashed).hasValue(before);
		this.encoder.matches("我".repeat(170), "a hash");
		assertThat(this.slow.hashed).hasValueGreaterThan(before);
	}

	@Test
	void anAccountWithoutPasswordTakesAsLongAsAnotherAndLetsNobodyIn() {
		int before = this.slow.hashed.get();
		assertThat(this.encoder.matches("nothing", null)).isFalse();
		assertThat(this.encoder.matches("nothing", "")).isFalse();
		assertThat(this.slow.hashed).hasValue(before + 2);
	}

	@Test
	void theSameLettersWrittenInTwoWaysAreOnePassword() {
		String composed = "Crème brûlée am Fluß";
		String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
		assertThat(this.encoder.matches(apart, this.encoder.encode(composed))).isTrue();
		assertThat(this.encoder.matches(composed, this.encoder.encode(apart))).isTrue();
		assertThat(this.encoder.matches(apart, apart)).as("hashed before anything was composed").isTrue();
	}

	/** Takes as long as a test wants, and counts. */
	private static final class Slow implements PasswordEncoder {

		private final AtomicInteger hashed = new AtomicInteger();

		private final CountDownLatch arrived = new CountDownLatch(LimitedPasswordEncoder.AT_ONCE);

		private CountDownLatch gate = new CountDownLatch(0);

		@Override
		public @Nullable String encode(@Nullable CharSequence typed) {
			return String.valueOf(typed);
		}

		@Override
		public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
			this.hashed.incrementAndGet();
			this.arrived.countDown();
			try {
				this.gate.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return String.valueOf(typed).equals(hash);
		}

	}

}
