package org.kaiyuanshe.kcc.notification;

import org.kaiyuanshe.kcc.privacy.AccountDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says good-bye to who has gone, and keeps nothing of it (R17). */
@Component
class FarewellMails {

	private final Outbox outbox;

	FarewellMails(Outbox outbox) {
		this.outbox = outbox;
	}

	@EventListener
	void on(AccountDeleted event) {
		String address = event.email();
		if (address != null) {
			this.outbox.writeLast(address, event.language(), "farewell", event.name());
		}
	}

}
