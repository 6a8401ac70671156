package org.kaiyuanshe.kcc.account.session;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountEvent;
import org.kaiyuanshe.kcc.account.AccountSessions;
import org.kaiyuanshe.kcc.core.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions for their owner. */
@Service
@Transactional
class OwnSessions {

	private final AccountSessions sessions;

	private final ApplicationEventPublisher events;

	OwnSessions(AccountSessions sessions, ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.events = events;
	}

	/** Ends all but the one that asks, and tells how many they were. */
	public int endOthers(SignedIn me, @Nullable String current) {
		int ended = this.sessions.endOthers(me.accountId(), current);
		tell(me, ended);
		return ended;
	}

	/** Ends one; where there is none any more, nothing is left to do. */
	public void end(SignedIn me, String handle) {
		if (this.sessions.end(me.accountId(), handle)) {
			tell(me, 1);
		}
	}

	private void tell(SignedIn me, int ended) {
		if (ended > 0) {
			this.events.publishEvent(new AccountEvent.SessionsEnded(me.memberId(), me.accountId(), ended));
		}
	}

}
