package org.kaiyuanshe.kcc.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line: when, who, what, to what, and what became of what.
 *
 * @param byMember who did it; none for a visitor without an account or a job
 * @param bySlug the address of who did it, if the portal still knows them
 * @param about the members whose data changed
 * @param origin the network it came from, or "job"; none in lines of before
 * @param redactedAt when what someone asked to forget was blanked in it
 */
record AuditRow(UUID id, Instant at, @Nullable UUID byMember, @Nullable String by, @Nullable String bySlug,
		String action, String subject, @Nullable String detail, List<LineChange> changes, List<UUID> about,
		@Nullable String origin, @Nullable Instant redactedAt) {

	/**
	 * The line as the member whom it is about may read it: of what changed only their own
	 * data, a reason only if it is about nobody else, and whence only what they did
	 * themselves.
	 */
	AuditRow readBy(UUID member) {
		return new AuditRow(this.id, this.at, this.byMember, this.by, this.bySlug, this.action, this.subject,
				this.about.equals(List.of(member)) ? this.detail : null,
				this.changes.stream().filter((change) -> member.equals(change.of())).toList(), this.about,
				member.equals(this.byMember) ? this.origin : null, this.redactedAt);
	}
}
