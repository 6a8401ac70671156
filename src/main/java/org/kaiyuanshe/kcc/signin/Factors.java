package org.kaiyuanshe.kcc.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what someone showed who they are in this session, and when. */
public final class Factors {

	private Factors() {
	}

	/** The kinds, such as {@link FactorGrantedAuthority#PASSWORD_AUTHORITY}. */
	public static Set<String> of(Authentication authentication) {
		return all(authentication).map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
	}

	/**
	 * Whether they are two: two different ones, or a passkey, which is something one has
	 * and unlocks with something that one knows or is.
	 */
	public static boolean areTwo(Set<String> factors) {
		return factors.contains(FactorGrantedAuthority.WEBAUTHN_AUTHORITY) || factors.size() > 1;
	}

	/** Whether the latest of them was given after that moment. */
	public static boolean anyAfter(Authentication authentication, Instant moment) {
		Optional<Instant> latest = all(authentication).map(FactorGrantedAuthority::getIssuedAt)
			.max(Comparator.naturalOrder());
		return latest.isPresent() && latest.get().isAfter(moment);
	}

	private static Stream<FactorGrantedAuthority> all(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.filter(FactorGrantedAuthority.class::isInstance)
			.map(FactorGrantedAuthority.class::cast);
	}

}
