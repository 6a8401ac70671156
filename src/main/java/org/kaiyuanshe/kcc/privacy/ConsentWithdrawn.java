package org.kaiyuanshe.kcc.privacy;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.AuditedEvent;

/**
 * The owner of an account took a consent back.
 *
 * @param what the part of their page, and who saw it
 */
public record ConsentWithdrawn(UUID by, UUID account, String what) implements AuditedEvent {

	@Override
	public String subject() {
		return "account/" + this.account;
	}

	@Override
	public String detail() {
		return this.what;
	}

}
