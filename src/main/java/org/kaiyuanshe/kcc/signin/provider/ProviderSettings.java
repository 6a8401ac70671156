package org.kaiyuanshe.kcc.signin.provider;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers that an operator set under {@code portal.sign-in.providers}; none at
 * first.
 *
 * @param providers by the word that stands in their addresses: {@code github},
 * {@code gitee}, {@code feishu}, or any other with an issuer
 */
@ConfigurationProperties("portal.sign-in")
record ProviderSettings(@DefaultValue Map<String, Entry> providers) {

	/**
	 * What the provider and the portal know of each other.
	 *
	 * @param issuer the issuer of an OpenID Connect provider, exactly as its discovery
	 * document has it
	 * @param name what the button says
	 * @param hosts hosts besides the issuer's and those below it where the provider may
	 * be asked
	 */
	record Entry(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret,
			@Nullable String name, @DefaultValue List<String> hosts) {

		Entry {
			issuer = blankToNull(issuer);
			clientId = blankToNull(clientId);
			clientSecret = blankToNull(clientSecret);
			name = blankToNull(name);
		}

		/** A compose file hands over empty values where nobody set any. */
		boolean isConfigured() {
			return this.clientId != null && this.clientSecret != null;
		}

		/** Without the secret. */
		@Override
		public String toString() {
			return "Entry[%s, %s]".formatted(this.issuer, this.clientId);
		}

		private static @Nullable String blankToNull(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}

	}

}
