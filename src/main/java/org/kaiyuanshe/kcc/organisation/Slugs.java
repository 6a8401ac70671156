package org.kaiyuanshe.kcc.organisation;

import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

/** Refuses slugs that something else has. */
final class Slugs {

	/** The address of the form for something new. */
	private static final Slug FORM = new Slug("new");

	private Slugs() {
	}

	static void refuse(Slug slug, boolean taken) {
		if (taken || slug.equals(FORM)) {
			throw new RuleViolation("organisation.slug.taken", slug.value());
		}
	}

}
