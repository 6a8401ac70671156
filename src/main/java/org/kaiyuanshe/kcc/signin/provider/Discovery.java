package org.kaiyuanshe.kcc.signin.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.signin.provider.ProviderSettings.Entry;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * Learns from OpenID Connect providers where to ask them what, and believes it for a day.
 * Whatever is to be asked must be at the issuer's host, below it, or at a host that the
 * operator named: what a provider says leads nowhere else.
 */
@Component
class Discovery {

	private static final String DOCUMENT = "/.well-known/openid-configuration";

	private static final List<String> ADDRESSES = List.of("authorization_endpoint", "token_endpoint", "jwks_uri",
			"userinfo_endpoint");

	private static final Duration BELIEVED = Duration.ofDays(1);

	/** So that nobody keeps threads waiting for a provider that is away. */
	private static final Duration REFUSED = Duration.ofSeconds(30);

	private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
	};

	private final ProviderHttp http;

	private final Clock clock;

	Discovery(ProviderHttp http, Clock clock) {
		this.http = http;
		this.clock = clock;
	}

	/** How to ask that provider, once somebody wants to. */
	Supplier<ClientRegistration> of(String id, Entry entry, String returnTo) {
		String issuer = Objects.requireNonNull(entry.issuer());
		URI address = URI.create(issuer);
		if (!"https".equals(address.getScheme()) && !isLoopback(address)) {
			throw new IllegalStateException("portal.sign-in.providers." + id + ": the issuer must begin with https://");
		}
		return new Remembered(() -> discover(id, issuer, entry, returnTo));
	}

	private ClientRegistration discover(String id, String issuer, Entry entry, String returnTo) {
		try {
			Map<String, Object> document = fetch(issuer);
			if (!issuer.equals(document.get("issuer"))) {
				throw new ProviderTrouble(Kind.REFUSED, "wrong_issuer");
			}
			check(document, URI.create(issuer), entry.hosts());
			return ClientRegistrations.fromOidcConfiguration(document)
				.registrationId(id)
				.clientId(Objects.requireNonNull(entry.clientId()))
				.clientSecret(Objects.requireNonNull(entry.clientSecret()))
				.redirectUri(returnTo)
				.scope("openid", "profile")
				.build();
		}
		catch (RuntimeException ex) {
			throw ProviderTrouble.of(ex);
		}
	}

	private Map<String, Object> fetch(String issuer) {
		URI document = URI.create(issuer.replaceAll("/$", "") + DOCUMENT);
		Map<String, Object> body = this.http.template().exchange(RequestEntity.get(document).build(), JSON).getBody();
		return (body != null) ? body : Map.of();
	}

	private static void check(Map<String, Object> document, URI issuer, List<String> hosts) {
		for (String name : ADDRESSES) {
			Object address = document.get(name);
			if (address != null && !isAllowed(URI.create(address.toString()), issuer, hosts)) {
				throw new ProviderTrouble(Kind.REFUSED, "strange_host");
			}
		}
	}

	private static boolean isAllowed(URI address, URI issuer, List<String> hosts) {
		String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
		String own = issuer.getHost().toLowerCase(Locale.ROOT);
		return issuer.getScheme().equals(address.getScheme()) && (hosts.contains(host) || host.endsWith("." + own)
				|| host.equals(own) && issuer.getPort() == address.getPort());
	}

	private static boolean isLoopback(URI address) {
		return List.of("localhost", "127.0.0.1").contains(String.valueOf(address.getHost()));
	}

	/** Asked once a day; after a failure again in half a minute. */
	private final class Remembered implements Supplier<ClientRegistration> {

		private final Supplier<ClientRegistration> source;

		private volatile @Nullable Known known;

		private Remembered(Supplier<ClientRegistration> source) {
			this.source = source;
		}

		@Override
		public ClientRegistration get() {
			Instant now = Discovery.this.clock.instant();
			Known last = this.known;
			if (last == null || last.until().isBefore(now)) {
				last = ask(now);
				this.known = last;
			}
			if (last.trouble() != null) {
				throw new ProviderTrouble(last.trouble().kind(), last.trouble().reason());
			}
			return Objects.requireNonNull(last.registration());
		}

		private Known ask(Instant now) {
			try {
				return new Known(this.source.get(), null, now.plus(BELIEVED));
			}
			catch (ProviderTrouble ex) {
				return new Known(null, ex, now.plus(REFUSED));
			}
		}

	}

	private record Known(@Nullable ClientRegistration registration, @Nullable ProviderTrouble trouble, Instant until) {
	}

}
