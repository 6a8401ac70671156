package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What of a module waits for one member in person; the page {@code /manage} asks every
 * one.
 */
public interface MemberTasks {

	/** At most a hundred, the most urgent ones. */
	List<Task> forMember(UUID member, Instant now);

}
