package org.kaiyuanshe.kcc.signin.provider;

import java.io.IOException;
import java.util.Locale;

import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Says in words what became of a sign-in that came to nothing, and what to do; tells the
 * operator why in the log, and the audit log in one word.
 */
@Component
class ProviderFailure implements AuthenticationFailureHandler {

	/** The request attribute of those who left to link. */
	static final String LINKING = ProviderFailure.class.getName() + ".linking";

	private static final Logger log = LoggerFactory.getLogger(ProviderFailure.class);

	private static final int LONGEST = 300;

	private final Providers providers;

	private final LinkedIdentities identities;

	private final FlashMapManager flashes;

	ProviderFailure(Providers providers, LinkedIdentities identities, FlashMapManager flashes) {
		this.providers = providers;
		this.identities = identities;
		this.flashes = flashes;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException cause) throws IOException {
		ProviderTrouble trouble = (cause instanceof ProviderTrouble known) ? known : ProviderTrouble.of(cause);
		String provider = ProviderReturn.providerOf(request);
		keep(provider, trouble);
		boolean unknown = trouble.kind() == Kind.UNKNOWN;
		if (!unknown) {
			flash(provider, trouble, request, response);
		}
		String place = (request.getAttribute(LINKING) != null) ? LinkController.PATH : "/login";
		response
			.sendRedirect(request.getContextPath() + (unknown ? "/login/providers/" + provider + "/unlinked" : place));
	}

	/** Writes down what happened. */
	void keep(String provider, ProviderTrouble trouble) {
		this.identities.refused(provider, trouble);
		if (trouble.kind().isAudited()) {
			log.warn("Sign-in by {}: {}, {}", readable(provider), trouble.reason(), readable(deepest(trouble)));
		}
	}

	/**
	 * What the words take: what people call the provider. The language is the one of the
	 * address; before the handlers nobody has set another.
	 */
	Object[] arguments(String provider, HttpServletRequest request) {
		LocalizedText name = this.providers.find(provider).map(Provider::name).orElse(LocalizedText.same(provider));
		Locale language = request.getContextPath().isEmpty() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
		return new Object[] { name.in(language).value() };
	}

	private void flash(String provider, ProviderTrouble trouble, HttpServletRequest request,
			HttpServletResponse response) {
		FlashMap flash = new FlashMap();
		flash.put("trouble", trouble.kind().message());
		flash.put("troubleArgs", arguments(provider, request));
		flash.startExpirationPeriod(60);
		this.flashes.saveOutputFlashMap(flash, request, response);
	}

	private static String deepest(Throwable trouble) {
		Throwable cause = trouble;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		return cause.getClass().getSimpleName() + ": " + cause.getMessage();
	}

	/** A provider's words fill one line of the log and no more. */
	private static String readable(String text) {
		String line = text.replaceAll("\\p{C}", " ");
		return line.substring(0, Math.min(LONGEST, line.length()));
	}

}
