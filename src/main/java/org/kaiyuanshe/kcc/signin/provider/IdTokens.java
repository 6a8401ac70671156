package org.kaiyuanshe.kcc.signin.provider;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads ID tokens: signed with a key that the provider publishes, by an algorithm with
 * two keys, from the issuer, for us, and still good.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

	private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.RS384,
			SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.PS384, SignatureAlgorithm.PS512,
			SignatureAlgorithm.ES256, SignatureAlgorithm.ES384, SignatureAlgorithm.ES512);

	private final ProviderHttp http;

	private final Clock clock;

	/** They keep the keys of each provider for a while. */
	private final Map<Source, JwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokens(ProviderHttp http, Clock clock) {
		this.http = http;
		this.clock = clock;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(
				new Source(registration.getProviderDetails().getIssuerUri(),
						registration.getProviderDetails().getJwkSetUri(), registration.getClientId()),
				(source) -> decoder(registration));
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.restOperations(this.http.template())
			.jwsAlgorithms((algorithms) -> {
				algorithms.clear();
				algorithms.addAll(ALGORITHMS);
			})
			.build();
		JwtTimestampValidator time = new JwtTimestampValidator();
		time.setClock(this.clock);
		OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
		claims.setClock(this.clock);
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, claims));
		return decoder;
	}

	private record Source(String issuer, String keys, String client) {
	}

}
