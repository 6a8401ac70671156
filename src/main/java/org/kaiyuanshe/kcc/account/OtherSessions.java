package org.kaiyuanshe.kcc.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends sessions of an account, on every node at once. */
@Component
class OtherSessions {

	private final FindByIndexNameSessionRepository<?> sessions;

	OtherSessions(FindByIndexNameSessionRepository<?> sessions) {
		this.sessions = sessions;
	}

	/** Ends them all, except the one of that id. */
	void end(UUID account, @Nullable String except) {
		this.sessions.findByPrincipalName(account.toString())
			.keySet()
			.stream()
			.filter((id) -> !id.equals(except))
			.forEach(this.sessions::deleteById);
	}

}
