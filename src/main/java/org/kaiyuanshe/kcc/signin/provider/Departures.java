package org.kaiyuanshe.kcc.signin.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Who left for a provider from which session, with state, nonce and proof key, until they
 * come back: once, and within a quarter of an hour.
 */
@Component
class Departures {

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final String AT = "at";

	private static final String ACCOUNT = "account";

	private static final String LANGUAGE = "language";

	private final HttpSessionOAuth2AuthorizationRequestRepository kept = new HttpSessionOAuth2AuthorizationRequestRepository();

	private final DefaultOAuth2AuthorizationRequestResolver questions;

	private final Clock clock;

	Departures(Providers providers, Clock clock) {
		this.questions = new DefaultOAuth2AuthorizationRequestResolver((id) -> providers.get(id).registration().get());
		this.questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		this.clock = clock;
	}

	/**
	 * Where to send someone who wants to sign in, or to link the account that they are
	 * signed in to.
	 */
	String leave(Provider provider, @Nullable UUID account, HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest question = OAuth2AuthorizationRequest
			.from(Objects.requireNonNull(this.questions.resolve(request, provider.id())))
			.attributes((attributes) -> {
				attributes.put(AT, this.clock.instant());
				attributes.put(LANGUAGE, request.getContextPath());
				if (account != null) {
					attributes.put(ACCOUNT, account);
				}
			})
			.build();
		this.kept.saveAuthorizationRequest(question, request, response);
		return question.getAuthorizationRequestUri();
	}

	/** The context path of the language in which whoever comes back had left. */
	String languageOf(HttpServletRequest request) {
		OAuth2AuthorizationRequest question = this.kept.loadAuthorizationRequest(request);
		return (question != null && question.getAttribute(LANGUAGE) instanceof String language) ? language
				: request.getContextPath();
	}

	/** The departure that this return belongs to; it can be taken once. */
	Departure take(HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest question = this.kept.removeAuthorizationRequest(request, response);
		if (question == null || !(question.getAttribute(AT) instanceof Instant at)
				|| at.plus(LONGEST).isBefore(this.clock.instant())) {
			throw new ProviderTrouble(Kind.STALE, "stale");
		}
		return new Departure(question, question.getAttribute(ACCOUNT));
	}

	/**
	 * A question that someone took along.
	 *
	 * @param account the one to link; none for a sign-in
	 */
	record Departure(OAuth2AuthorizationRequest question, @Nullable UUID account) {

		boolean isTo(Provider provider) {
			return provider.id().equals(this.question.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
		}

	}

}
