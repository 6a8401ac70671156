package org.kaiyuanshe.kcc.signin.provider;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/** Feishu's token endpoint, version 2: OAuth 2, but for a body in JSON. */
final class FeishuTokens implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private final ProviderHttp http;

	FeishuTokens(ProviderHttp http) {
		this.http = http;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		ClientRegistration registration = request.getClientRegistration();
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		Map<String, Object> body = Map.of("grant_type", "authorization_code", "client_id", registration.getClientId(),
				"client_secret", registration.getClientSecret(), "code",
				Objects.requireNonNull(exchange.getAuthorizationResponse().getCode()), "redirect_uri",
				registration.getRedirectUri(), "code_verifier", Objects
					.requireNonNull(exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER)));
		URI address = URI.create(registration.getProviderDetails().getTokenUri());
		Map<String, Object> answer = this.http.template()
			.exchange(RequestEntity.post(address).contentType(MediaType.APPLICATION_JSON).body(body), JSON)
			.getBody();
		return OAuth2AccessTokenResponse.withToken(token(answer)).tokenType(TokenType.BEARER).build();
	}

	/** What Feishu's API answers, without its wrapping. */
	static Map<String, Object> unwrapped(Map<String, Object> answer) {
		if (isRefusal(answer) || !(answer.get("data") instanceof Map<?, ?> data)) {
			throw new ProviderTrouble(Kind.REFUSED, "strange_answer");
		}
		return data.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.collect(Collectors.toMap((entry) -> String.valueOf(entry.getKey()), Map.Entry::getValue));
	}

	private static String token(@Nullable Map<String, Object> answer) {
		if (answer == null || isRefusal(answer) || !(answer.get("access_token") instanceof String token)) {
			throw new ProviderTrouble(Kind.REFUSED, "invalid_token_response");
		}
		return token;
	}

	private static boolean isRefusal(Map<String, Object> answer) {
		return !(answer.get("code") instanceof Number code) || code.intValue() != 0;
	}

}
