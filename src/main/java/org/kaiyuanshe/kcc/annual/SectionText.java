package org.kaiyuanshe.kcc.annual;

import java.util.Objects;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.RuleViolation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What stands in a section: what people wrote, and what the portal told when that was
 * frozen.
 */
@Embeddable
record SectionText(@Embedded @EmbeddedColumnNaming("body_%s") @Nullable LocalizedText body,
		@Embedded @EmbeddedColumnNaming("frozen_%s") @Nullable LocalizedText told,
		@Embedded @EmbeddedColumnNaming("frozen_%s") @Nullable Decision frozen) {

	private static final LocalizedText NOTHING = new LocalizedText(null, null);

	static final SectionText NONE = new SectionText(null, null, null);

	LocalizedText words() {
		return Objects.requireNonNullElse(this.body, NOTHING);
	}

	boolean isFrozen() {
		return this.frozen != null;
	}

	SectionText rewritten(LocalizedText words) {
		return new SectionText(words, this.told, this.frozen);
	}

	/** Keeps what is told, even if it is nothing, unless something is kept already. */
	SectionText keeping(LocalizedText now, Decision decision) {
		return isFrozen() ? this : new SectionText(this.body, now, decision);
	}

	SectionText frozen(LocalizedText now, Decision decision) {
		RuleViolation.when(isFrozen(), "annual.section.frozen");
		RuleViolation.when(now.isEmpty(), "annual.section.nothing-told");
		return keeping(now, decision);
	}

	SectionText thawed() {
		RuleViolation.when(!isFrozen(), "annual.section.not-frozen");
		return new SectionText(this.body, null, null);
	}

}
