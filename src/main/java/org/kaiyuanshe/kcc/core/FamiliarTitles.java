package org.kaiyuanshe.kcc.core;

import java.util.Collection;
import java.util.Set;

/** What public pages are called: such a title is no name that only one person bears. */
public interface FamiliarTitles {

	/**
	 * Those of the names, in small letters, that are a title, or part of what a team is
	 * called.
	 */
	Set<String> among(Collection<String> names);

}
