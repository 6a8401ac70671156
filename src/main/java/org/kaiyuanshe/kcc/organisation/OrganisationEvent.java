package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.AuditedEvent;

/** Something was written into the organisation's memory. */
public sealed interface OrganisationEvent extends AuditedEvent {

	/** A term, a seat, an award, a grant, a year of a project or a contact is new. */
	record Entered(@Nullable UUID by, String subject, @Nullable String detail) implements OrganisationEvent {
	}

	/** One of these says something else than before. */
	record Changed(@Nullable UUID by, String subject, @Nullable String detail) implements OrganisationEvent {
	}

	/** What happens to a project. */
	sealed interface OfProject extends OrganisationEvent {

		String slug();

		@Override
		default String subject() {
			return "project/" + slug();
		}

	}

	/** A project is new, or what is said about it changed. */
	record ProjectDescribed(@Nullable UUID by, String slug) implements OfProject {
	}

	/** A project was put into another state, or left where it is after a quiet year. */
	record ProjectDecided(UUID by, String slug, ProjectState from, ProjectState to) implements OfProject {

		@Override
		public String detail() {
			return this.from + " → " + this.to;
		}

	}

}
