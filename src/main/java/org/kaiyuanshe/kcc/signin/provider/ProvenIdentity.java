package org.kaiyuanshe.kcc.signin.provider;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.signin.provider.ProviderTrouble.Kind;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who someone is at a provider, as it told us just now. Issuer and subject are the
 * identity; a mail address is none.
 *
 * @param label what the provider calls them, for them to know it again
 */
record ProvenIdentity(String provider, String issuer, String subject, String label) implements Serializable {

	private static final int LONGEST_SUBJECT = 255;

	private static final int LONGEST_LABEL = 100;

	static ProvenIdentity of(Provider provider, OAuth2User person) {
		String subject = person.getName();
		if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !subject.equals(readable(subject))) {
			throw new ProviderTrouble(Kind.REFUSED, "no_subject");
		}
		String label = Stream.of("login", "preferred_username", "name")
			.map((name) -> person.<Object>getAttribute(name))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.findFirst()
			.orElse("");
		return new ProvenIdentity(provider.id(), provider.issuer(), subject, shortened(readable(label)));
	}

	private static String readable(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Cs}]", "");
	}

	private static String shortened(String text) {
		int end = text.offsetByCodePoints(0, Math.min(LONGEST_LABEL, text.codePointCount(0, text.length())));
		return text.substring(0, end);
	}

}
