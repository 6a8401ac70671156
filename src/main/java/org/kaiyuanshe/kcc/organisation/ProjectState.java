package org.kaiyuanshe.kcc.organisation;

import java.util.EnumSet;
import java.util.Set;

/** How far a project is, in the order in which pages show them. */
public enum ProjectState {

	RELEASED, INCUBATING, ARCHIVED;

	/** What an admin can make of it; out of the archive a project begins anew. */
	public Set<ProjectState> next() {
		return switch (this) {
			case INCUBATING -> EnumSet.of(RELEASED, ARCHIVED);
			case RELEASED -> EnumSet.of(ARCHIVED);
			case ARCHIVED -> EnumSet.of(INCUBATING);
		};
	}

	boolean canBecome(ProjectState next) {
		return next().contains(next);
	}

}
