package org.kaiyuanshe.kcc.audit;

import java.util.UUID;

import org.kaiyuanshe.kcc.core.AuditedEvent;

/**
 * An admin took lines of the log along.
 *
 * @param filter which, as the query of their address
 */
record AuditExported(UUID by, int lines, String filter) implements AuditedEvent {

	@Override
	public String subject() {
		return "audit";
	}

	@Override
	public String detail() {
		return this.lines + " " + this.filter;
	}

}
