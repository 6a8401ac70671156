package org.kaiyuanshe.kcc.signin.provider;

import java.io.IOException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.kaiyuanshe.kcc.signin.Entrance;
import org.kaiyuanshe.kcc.signin.provider.Departures.Departure;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where people come back to from a provider: they are signed in to the account that is
 * linked with who they are there, or, if they left to link, asked whether to.
 */
class ProviderReturn extends AbstractAuthenticationProcessingFilter {

	private static final PathPatternRequestMatcher PATH = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.GET, path("{provider}"));

	private final Providers providers;

	private final Departures departures;

	private final ProviderExchange exchange;

	private final LinkedIdentities identities;

	private final PendingLinks pending;

	private final Entrance entrance;

	ProviderReturn(Providers providers, Departures departures, ProviderExchange exchange, LinkedIdentities identities,
			PendingLinks pending, Entrance entrance) {
		super(PATH);
		this.providers = providers;
		this.departures = departures;
		this.exchange = exchange;
		this.identities = identities;
		this.pending = pending;
		this.entrance = entrance;
	}

	/** The address that a provider must know for a way back to us. */
	static String path(String provider) {
		return "/login/providers/" + provider + "/return";
	}

	/** The word for the provider in the address. */
	static String providerOf(HttpServletRequest request) {
		return String.valueOf(PATH.matcher(request).getVariables().get("provider"));
	}

	@Override
	public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		// Providers know one address; whoever left in English goes on in English.
		String language = this.departures.languageOf(request);
		if (!language.equals(request.getContextPath())) {
			response.sendRedirect(language + path(providerOf(request)) + "?" + request.getQueryString());
			return null;
		}
		Departure departure = this.departures.take(request, response);
		UUID account = departure.account();
		if (account == null) {
			UUID owner = this.identities.use(prove(departure, request))
				.orElseThrow(() -> new ProviderTrouble(Kind.UNKNOWN, "unknown_identity"));
			this.entrance.admit(owner, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, request, response);
			return null;
		}
		request.setAttribute(ProviderFailure.LINKING, true);
		ensureSignedIn(account);
		this.pending.keep(account, prove(departure, request), request);
		response.sendRedirect(request.getContextPath() + LinkController.PATH);
		return null;
	}

	private ProvenIdentity prove(Departure departure, HttpServletRequest request) {
		Provider provider = this.providers.find(providerOf(request))
			.filter(departure::isTo)
			.orElseThrow(() -> new ProviderTrouble(Kind.STALE, "stale"));
		String error = request.getParameter("error");
		if (error != null) {
			throw new ProviderTrouble(error.equals("access_denied") ? Kind.DECLINED : Kind.REFUSED, error);
		}
		String issuer = request.getParameter("iss");
		String code = request.getParameter("code");
		if (code == null || (issuer != null && !issuer.equals(provider.issuer()))) {
			throw new ProviderTrouble(Kind.REFUSED, (code == null) ? "no_code" : "wrong_issuer");
		}
		return this.exchange.prove(provider,
				new OAuth2AuthorizationExchange(departure.question(),
						OAuth2AuthorizationResponse.success(code)
							.redirectUri(departure.question().getRedirectUri())
							.state(request.getParameter("state"))
							.build()));
	}

	/** Whoever left to link must still be signed in to the same account. */
	private static void ensureSignedIn(UUID account) {
		Authentication now = SecurityContextHolder.getContext().getAuthentication();
		if (now == null || !(now.getPrincipal() instanceof SignedIn me) || !me.accountId().equals(account)) {
			throw new ProviderTrouble(Kind.STALE, "stale");
		}
	}

}
