package org.kaiyuanshe.kcc.signin;

import java.util.Optional;

import org.kaiyuanshe.kcc.account.AccountService;
import org.kaiyuanshe.kcc.throttle.KnownBrowsers;
import org.kaiyuanshe.kcc.throttle.Policy;
import org.kaiyuanshe.kcc.throttle.Throttles;
import org.kaiyuanshe.kcc.throttle.Use;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Counts the codes that a mailbox gets, whether or not it has an account; in the owner's
 * own browser by themselves. As long as a mailbox is full, a link in it still signs in:
 * its window is no longer than a link's life.
 */
@Component
class CodeThrottle {

	private final Throttles throttles;

	private final KnownBrowsers browsers;

	private final AccountService accounts;

	CodeThrottle(Throttles throttles, KnownBrowsers browsers, AccountService accounts) {
		this.throttles = throttles;
		this.browsers = browsers;
		this.accounts = accounts;
	}

	void take(String email, HttpServletRequest request) {
		String from = request.getRemoteAddr();
		Optional<String> own = this.accounts.memberWith(email)
			.flatMap((member) -> this.browsers.keyOf(member, request));
		this.throttles.take(own.map((browser) -> Use.of(Policy.CODE_BROWSER, browser))
			.orElseGet(() -> Use.of(Policy.CODE_MAILBOX, email))
			.from(from), Use.byNetwork(Policy.CODE_NETWORK, from));
	}

}
