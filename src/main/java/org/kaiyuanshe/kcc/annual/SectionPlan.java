package org.kaiyuanshe.kcc.annual;

import java.util.Objects;
import java.util.UUID;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What a section is about, where it stands and whose it is.
 *
 * @param kind what the portal tells in it by itself, such as {@code chapters} or
 * {@code workgroups/media}; none where people write everything
 */
@Embeddable
record SectionPlan(@Embedded @EmbeddedColumnNaming("title_%s") LocalizedText title, int position, @Nullable String kind,
		@Nullable UUID editorId, @Nullable UUID reviewerId) {

	/** Nobody reviews what they edit. */
	void check() {
		RuleViolation.when(this.editorId != null && this.editorId.equals(this.reviewerId), "annual.section.same");
	}

	/**
	 * The same place in the report of another year, which its title then names; told by
	 * the portal, its editor and reviewer still to be named.
	 */
	SectionPlan again(int year, int next, @Nullable String told) {
		LocalizedText anew = new LocalizedText(renamed(this.title.zh(), year, next),
				renamed(this.title.en(), year, next));
		return new SectionPlan(anew, this.position, told, null, null);
	}

	private static @Nullable String renamed(@Nullable String title, int year, int next) {
		return (title != null) ? title.replace(String.valueOf(year), String.valueOf(next)) : null;
	}

	/** Whether nothing differs from that plan but the position. */
	boolean isMoved(SectionPlan other) {
		return equals(new SectionPlan(other.title, this.position, other.kind, other.editorId, other.reviewerId));
	}

	/** Whether it is that member who passes it. */
	boolean isReviewedBy(@Nullable UUID member) {
		return member != null && member.equals(this.reviewerId) && !Objects.equals(member, this.editorId);
	}

}
