package org.kaiyuanshe.kcc.core;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a module keeps about one member: told to them whenever they ask, and forgotten
 * when they go (R17). Counts stay, names do not.
 */
public interface PersonalData {

	/** Everything the module knows of the person; tables without rows are left out. */
	List<Table> of(Person person);

	/**
	 * Forgets who the person was, in the caller's transaction; a second time changes
	 * nothing.
	 */
	void forget(Person person);

	/**
	 * Whom it is about.
	 *
	 * @param email the address of their account, in lower case; none without an account
	 */
	record Person(UUID member, String name, @Nullable String email) {
	}

	/**
	 * Rows of one kind, such as "registrations".
	 *
	 * @param rows from the name of a column to its value: a text, a number, a truth, an
	 * ISO 8601 time, or none
	 */
	record Table(String name, List<Map<String, @Nullable Object>> rows) {
	}

}
