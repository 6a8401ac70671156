package org.kaiyuanshe.kcc.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.PasswordLimits;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes at most eight passwords at once, as each takes 19 MiB; who waits too long is
 * asked to come back. Whether an account has a password cannot be told from the time that
 * a wrong one takes.
 */
class LimitedPasswordEncoder implements PasswordEncoder {

	static final int AT_ONCE = 8;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final PasswordEncoder encoder;

	private final Duration patience;

	/** The hash of something that nobody knows. */
	private final String nothing;

	LimitedPasswordEncoder(PasswordEncoder encoder, Duration patience, String nothing) {
		this.encoder = encoder;
		this.patience = patience;
		this.nothing = String.valueOf(encoder.encode(nothing));
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence typed) {
		return (typed != null) ? inTurn(() -> this.encoder.encode(PasswordLimits.composed(typed))) : null;
	}

	@Override
	public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
		if (typed == null || PasswordLimits.isTooMuch(typed)) {
			return false;
		}
		boolean known = hash != null && !hash.isEmpty();
		return inTurn(() -> matchesNow(typed, known ? hash : this.nothing)) && known;
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return hash != null && this.encoder.upgradeEncoding(hash);
	}

	/** Hashes of before were made of what was typed, composed or not. */
	private boolean matchesNow(CharSequence typed, @Nullable String hash) {
		String composed = PasswordLimits.composed(typed);
		return this.encoder.matches(composed, hash)
				|| (!composed.contentEquals(typed) && this.encoder.matches(typed, hash));
	}

	private <T> T inTurn(Supplier<T> work) {
		if (!entered()) {
			throw new AuthenticationServiceException("too many passwords at once");
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

	private boolean entered() {
		try {
			return this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
