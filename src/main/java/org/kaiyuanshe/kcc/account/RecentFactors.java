package org.kaiyuanshe.kcc.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import org.kaiyuanshe.kcc.core.Fresh;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Knows who showed a moment ago, and without a password, who they are. */
@Component
class RecentFactors {

	private static final Set<String> STRONG = Set.of(FactorGrantedAuthority.OTT_AUTHORITY,
			FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

	private final Clock clock;

	RecentFactors(Clock clock) {
		this.clock = clock;
	}

	/** Whether they gave a code of a mail or a passkey within ten minutes. */
	boolean gave(Authentication authentication) {
		Instant since = this.clock.instant().minus(Fresh.LASTS);
		return authentication.getAuthorities()
			.stream()
			.anyMatch((each) -> each instanceof FactorGrantedAuthority factor && STRONG.contains(factor.getAuthority())
					&& factor.getIssuedAt().isAfter(since));
	}

}
