package org.kaiyuanshe.kcc.member;

import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.kaiyuanshe.kcc.core.LocalizedText;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The chapter or workgroup in which a role is held, as it was named when the role began.
 */
@Embeddable
public record Body(@Enumerated(EnumType.STRING) Kind bodyKind, UUID bodyId, String bodySlug,
		@Embedded @EmbeddedColumnNaming("body_name_%s") LocalizedText bodyName) {

	/** The kinds of bodies, with where their pages are. */
	public enum Kind {

		CHAPTER("/chapters/"), WORKGROUP("/workgroups/");

		private final String path;

		Kind(String path) {
			this.path = path;
		}

		String path() {
			return this.path;
		}

	}

}
