package org.kaiyuanshe.kcc.privacy;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/**
 * A member has gone and is forgotten. This is the last that is known of them: the log
 * keeps their id alone, and whoever hears it must keep nothing else.
 *
 * @param email where to say good-bye
 */
public record AccountDeleted(UUID by, String name, @Nullable String email, Locale language) implements AuditedEvent {

	@Override
	public String subject() {
		return "member/" + this.by;
	}

	/** No name shows up in a log file. */
	@Override
	public String toString() {
		return "AccountDeleted[" + this.by + "]";
	}

}
