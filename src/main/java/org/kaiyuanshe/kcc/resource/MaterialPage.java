package org.kaiyuanshe.kcc.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;

/**
 * A request for materials, for its chapter and for the admins.
 *
 * @param chapter the chapter's slug
 * @param address where to send it; none once it is not needed any more
 * @param dueOn the last day for the answer
 * @param late whether the answer is overdue
 * @param reason why it was refused, or what was said with a yes
 * @param sentWords how it travels
 */
public record MaterialPage(UUID id, MaterialStatus status, String chapter, LocalizedText city, List<MaterialItem> items,
		String purpose, LocalDate neededBy, @Nullable String address, LocalDate dueOn, boolean late, Instant askedAt,
		String askedBy, @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String reason,
		@Nullable Instant sentAt, @Nullable String sentBy, @Nullable String sentWords) {

	/** What was asked for, in a line. */
	public String summary() {
		return this.items.stream().map((item) -> item.what() + " × " + item.number()).collect(Collectors.joining("; "));
	}

	/** An address is nobody's business in a log. */
	@Override
	public String toString() {
		return "MaterialPage[" + this.id + ", " + this.status + "]";
	}

}
