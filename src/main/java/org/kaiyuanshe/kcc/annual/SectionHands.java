package org.kaiyuanshe.kcc.annual;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Through whose hands a section went.
 *
 * @param writtenBy everyone who ever rewrote its text
 * @param handedIn the last time it went to its reviewer
 * @param returned the last time it went back to its editor, and why
 * @param passed none once it went back
 */
@Embeddable
record SectionHands(List<UUID> writtenBy, @Embedded @EmbeddedColumnNaming("handed_in_%s") @Nullable Decision handedIn,
		@Embedded @EmbeddedColumnNaming("returned_%s") @Nullable Decision returned,
		@Embedded @EmbeddedColumnNaming("passed_%s") @Nullable Decision passed) {

	static final SectionHands NONE = new SectionHands(List.of(), null, null, null);

	/** Whether that member wrote in it or handed it in. */
	boolean include(@Nullable UUID member) {
		return member != null
				&& (this.writtenBy.contains(member) || (this.handedIn != null && member.equals(this.handedIn.by())));
	}

	SectionHands writing(UUID by) {
		List<UUID> writers = Stream.concat(this.writtenBy.stream(), Stream.of(by)).distinct().toList();
		return new SectionHands(writers, this.handedIn, this.returned, this.passed);
	}

	SectionHands handingIn(Decision decision) {
		return new SectionHands(this.writtenBy, decision, this.returned, this.passed);
	}

	SectionHands returning(Decision decision) {
		return new SectionHands(this.writtenBy, this.handedIn, decision, null);
	}

	SectionHands passing(Decision decision) {
		return new SectionHands(this.writtenBy, this.handedIn, this.returned, decision);
	}

}
