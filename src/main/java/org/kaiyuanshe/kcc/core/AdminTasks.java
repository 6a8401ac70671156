package org.kaiyuanshe.kcc.core;

import java.time.Instant;
import java.util.List;

/** What of a module waits for an admin; the page {@code /admin} asks every one. */
public interface AdminTasks {

	/** At most a hundred, the most urgent ones. */
	List<Task> forAdmins(Instant now);

}
