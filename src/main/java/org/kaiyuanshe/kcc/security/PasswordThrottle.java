package org.kaiyuanshe.kcc.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountService;
import org.kaiyuanshe.kcc.account.SignInWay;
import org.kaiyuanshe.kcc.throttle.KnownBrowsers;
import org.kaiyuanshe.kcc.throttle.Policy;
import org.kaiyuanshe.kcc.throttle.Taken;
import org.kaiyuanshe.kcc.throttle.Throttles;
import org.kaiyuanshe.kcc.throttle.TooManyRequests;
import org.kaiyuanshe.kcc.throttle.Use;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Counts wrong passwords before they are looked at: what is too many costs no hash, and
 * says the same of an address that nobody has. A right one is given back.
 */
@Component
class PasswordThrottle implements SignInWay {

	private static final RequestMatcher PASSWORD = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/login");

	private final Throttles throttles;

	private final KnownBrowsers browsers;

	private final AccountService accounts;

	private final HandlerExceptionResolver refusals;

	PasswordThrottle(Throttles throttles, KnownBrowsers browsers, AccountService accounts,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
		this.throttles = throttles;
		this.browsers = browsers;
		this.accounts = accounts;
		this.refusals = refusals;
	}

	@Override
	public void addTo(HttpSecurity http) {
		// Behind the one that looks for the form's token: nobody's tries are used up by
		// a page of another site.
		http.addFilterBefore(new Counting(), UsernamePasswordAuthenticationFilter.class);
	}

	private Taken take(HttpServletRequest request) {
		String email = Optional.ofNullable(request.getParameter("email")).orElse("").strip().toLowerCase(Locale.ROOT);
		String address = request.getRemoteAddr();
		Use network = Use.byNetwork(Policy.PASSWORD_NETWORK, address);
		String own = ownBrowser(email, request);
		return (own != null) ? this.throttles.take(Use.of(Policy.PASSWORD_BROWSER, own), network) : this.throttles
			.take(Use.of(Policy.PASSWORD_ACCOUNT, email), Use.byNetwork(Policy.PASSWORD_PAIR, address, email), network);
	}

	private @Nullable String ownBrowser(String email, HttpServletRequest request) {
		return this.accounts.memberWith(email).flatMap((member) -> this.browsers.keyOf(member, request)).orElse(null);
	}

	private static boolean isSignedIn() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return who != null && who.isAuthenticated();
	}

	/** Not a bean, or it would be a filter of the server too. */
	private final class Counting extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !PASSWORD.matches(request);
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Taken taken;
			try {
				taken = take(request);
			}
			catch (TooManyRequests ex) {
				PasswordThrottle.this.refusals.resolveException(request, response, null, ex);
				return;
			}
			chain.doFilter(request, response);
			// A wrong password clears who was signed in before.
			if (isSignedIn()) {
				PasswordThrottle.this.throttles.giveBack(taken);
			}
		}

	}

}
