package org.kaiyuanshe.kcc.signin.provider;

import java.io.IOException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpServerErrorException;

/** A sign-in by a provider came to nothing. */
class ProviderTrouble extends AuthenticationException {

	private final Kind kind;

	private final String reason;

	/**
	 * What happened.
	 * @param reason in one word, for the audit log
	 */
	ProviderTrouble(Kind kind, String reason) {
		this(kind, reason, null);
	}

	private ProviderTrouble(Kind kind, String reason, @Nullable Throwable cause) {
		super(reason, cause);
		this.kind = kind;
		// A provider can write anything there.
		this.reason = reason.matches("[a-z_]{1,40}") ? reason : "other";
	}

	/** What a failed exchange with a provider amounts to. */
	static ProviderTrouble of(RuntimeException failure) {
		if (failure instanceof ProviderTrouble trouble) {
			return trouble;
		}
		boolean away = Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof IOException || cause instanceof HttpServerErrorException);
		return new ProviderTrouble(away ? Kind.AWAY : Kind.REFUSED, away ? "no_answer" : codeOf(failure), failure);
	}

	private static String codeOf(RuntimeException failure) {
		OAuth2Error error = switch (failure) {
			case OAuth2AuthenticationException refusal -> refusal.getError();
			case OAuth2AuthorizationException refusal -> refusal.getError();
			default -> null;
		};
		return (error != null) ? error.getErrorCode() : "strange_answer";
	}

	Kind kind() {
		return this.kind;
	}

	String reason() {
		return this.reason;
	}

	/** How it ended, and what the visitor is told. */
	enum Kind {

		/** The person said no. */
		DECLINED("signin.provider.declined"),
		/** It was not begun in this session, or too long ago. */
		STALE("signin.provider.stale"),
		/** The provider did not answer. */
		AWAY("signin.provider.away"),
		/** The provider's answer cannot be believed. */
		REFUSED("signin.provider.refused"),
		/** No account is linked with that identity. */
		UNKNOWN("signin.provider.unknown");

		private final String message;

		Kind(String message) {
			this.message = message;
		}

		String message() {
			return this.message;
		}

		/** Whether the log should know: neither a person's no nor a late click. */
		boolean isAudited() {
			return this == AWAY || this == REFUSED;
		}

	}

}
