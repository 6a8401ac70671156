package org.kaiyuanshe.kcc.chapter;

import java.time.Instant;

import org.kaiyuanshe.kcc.core.Job;
import org.springframework.stereotype.Component;

/**
 * Reminds leads two days before the QR picture of their chat group expires, once for each
 * expiry (R13).
 */
@Component
class ChatGroupReminder implements Job {

	static final String NAME = "chat-group";

	private final ChatGroupPages pages;

	private final ChatGroupService groups;

	ChatGroupReminder(ChatGroupPages pages, ChatGroupService groups) {
		this.pages = pages;
		this.groups = groups;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String run(Instant now) {
		long reminded = this.pages.toRemind(now)
			.stream()
			.filter((expiring) -> this.groups.remind(expiring, now))
			.count();
		return (reminded > 0) ? "reminders=%d".formatted(reminded) : "";
	}

}
