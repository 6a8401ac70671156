package org.kaiyuanshe.kcc.signin.provider;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Who someone proved to be at a provider, until they say in a form that it is to be
 * linked: in the very session from which they left, for the very account, for ten
 * minutes.
 */
@Component
class PendingLinks {

	private static final String NAME = PendingLinks.class.getName();

	private static final Duration LIFE = Duration.ofMinutes(10);

	private final Clock clock;

	PendingLinks(Clock clock) {
		this.clock = clock;
	}

	void keep(UUID account, ProvenIdentity identity, HttpServletRequest request) {
		request.getSession().setAttribute(NAME, new Pending(account, identity, this.clock.instant().plus(LIFE)));
	}

	Optional<ProvenIdentity> find(UUID account, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(NAME) instanceof Pending pending
				&& pending.account().equals(account) && pending.until().isAfter(this.clock.instant()))
						? Optional.of(pending.identity()) : Optional.empty();
	}

	Optional<ProvenIdentity> take(UUID account, HttpServletRequest request) {
		Optional<ProvenIdentity> found = find(account, request);
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(NAME);
		}
		return found;
	}

	private record Pending(UUID account, ProvenIdentity identity, Instant until) implements Serializable {
	}

}
