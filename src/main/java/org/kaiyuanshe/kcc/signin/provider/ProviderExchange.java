package org.kaiyuanshe.kcc.signin.provider;

import java.util.List;
import java.util.Objects;

import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Asks a provider who came back from it. State, nonce, proof key, signature and claims
 * are checked by Spring Security's own parts; what differs is how they ask.
 */
@Component
class ProviderExchange {

	private final AuthenticationProvider openId;

	private final AuthenticationProvider plain;

	private final AuthenticationProvider feishu;

	ProviderExchange(ProviderHttp http, IdTokens idTokens) {
		RestClientAuthorizationCodeTokenResponseClient tokens = tokens(http);
		OidcUserService openIdPeople = new OidcUserService();
		openIdPeople.setOauth2UserService(people(http));
		OidcAuthorizationCodeAuthenticationProvider checked = new OidcAuthorizationCodeAuthenticationProvider(tokens,
				openIdPeople);
		checked.setJwtDecoderFactory(idTokens);
		this.openId = checked;
		this.plain = new OAuth2LoginAuthenticationProvider(tokens, people(http));
		DefaultOAuth2UserService wrapped = people(http);
		wrapped.setAttributesConverter((request) -> FeishuTokens::unwrapped);
		this.feishu = new OAuth2LoginAuthenticationProvider(new FeishuTokens(http), wrapped);
	}

	/**
	 * Who it is, by that question and its answer.
	 * @throws ProviderTrouble whatever the provider did wrong
	 */
	ProvenIdentity prove(Provider provider, OAuth2AuthorizationExchange exchange) {
		try {
			ClientRegistration registration = provider.registration().get();
			Authentication proven = way(provider, registration)
				.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
			return ProvenIdentity.of(provider, (OAuth2User) Objects.requireNonNull(proven.getPrincipal()));
		}
		catch (RuntimeException ex) {
			// Whatever a provider can answer, the visitor gets words.
			throw ProviderTrouble.of(ex);
		}
	}

	private AuthenticationProvider way(Provider provider, ClientRegistration registration) {
		if (provider.speaksFeishu()) {
			return this.feishu;
		}
		return registration.getScopes().contains(OidcScopes.OPENID) ? this.openId : this.plain;
	}

	private static RestClientAuthorizationCodeTokenResponseClient tokens(ProviderHttp http) {
		RestTemplate template = http.template();
		template.setMessageConverters(
				List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
		template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.create(template));
		return tokens;
	}

	private static DefaultOAuth2UserService people(ProviderHttp http) {
		RestTemplate template = http.template();
		template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		DefaultOAuth2UserService people = new DefaultOAuth2UserService();
		people.setRestOperations(template);
		return people;
	}

}
