package org.kaiyuanshe.kcc.annual;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Aggregate;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A section of an annual report: written, reviewed by someone else, done. */
@Entity
public class AnnualSection extends Aggregate<AnnualSection> {

	/** Sections before those inside them. */
	static final Comparator<AnnualSection> OUTER_FIRST = Comparator.comparing(AnnualSection::level);

	/** How deep sections may stand inside each other. */
	private static final int LEVELS = 3;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "report_id")
	private @Nullable AnnualReport report;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private @Nullable AnnualSection parent;

	private String slug = "";

	@Embedded
	private SectionPlan plan = new SectionPlan(LocalizedText.same(""), 0, null, null, null);

	@Enumerated(EnumType.STRING)
	private SectionState state = SectionState.EDITING;

	private Instant stateSince = Instant.EPOCH;

	@Embedded
	private @Nullable SectionText text;

	@Embedded
	private SectionHands hands = SectionHands.NONE;

	@Embedded
	private Provenance provenance = Provenance.none();

	protected AnnualSection() {
	}

	/** Adds a section to a report, inside another if one is given. */
	AnnualSection(AnnualReport report, @Nullable AnnualSection parent, Slug slug, SectionPlan plan, Decision decision) {
		RuleViolation.when(parent != null && parent.level() >= LEVELS, "annual.section.too-deep");
		this.report = report;
		this.parent = parent;
		this.slug = slug.value();
		this.stateSince = decision.at();
		arrange(plan, decision.by());
	}

	/** Moves it at any time; another title, kind, editor or reviewer only in editing. */
	void arrange(SectionPlan next, @Nullable UUID by) {
		getReport().requireUnpublished();
		if (!next.isMoved(this.plan)) {
			requireEditing();
		}
		next.check();
		boolean otherKind = !Objects.equals(next.kind(), this.plan.kind());
		RuleViolation.when(otherKind && getText().isFrozen(), "annual.section.frozen");
		this.plan = next;
		registerEvent(new AnnualEvent.SectionArranged(by, getReport().getYear(), this.slug));
	}

	/** Takes over text and state of the records; nobody decided them here. */
	void enter(LocalizedText words, SectionState recorded, LocalizedText told, Provenance from, Decision decision) {
		SectionText written = SectionText.NONE.rewritten(words);
		this.text = (recorded == SectionState.EDITING) ? written : kept(written, told, decision);
		this.provenance = from;
		this.state = recorded;
		this.hands = (recorded == SectionState.DONE) ? SectionHands.NONE.passing(decision) : SectionHands.NONE;
	}

	/** Rewrites the text. */
	void write(LocalizedText words, UUID by) {
		requireEditing();
		this.text = getText().rewritten(words);
		this.hands = this.hands.writing(by);
		registerEvent(new AnnualEvent.SectionWritten(by, getReport().getYear(), this.slug));
	}

	/** What the portal tells in it stays as it is now. */
	void freeze(LocalizedText told, Decision decision) {
		requireEditing();
		this.text = getText().frozen(told, decision);
		registerEvent(new AnnualEvent.SectionFrozen(decision.by(), getReport().getYear(), this.slug));
	}

	/** What the portal tells in it is told anew again. */
	void thaw(Decision decision) {
		requireEditing();
		this.text = getText().thawed();
		registerEvent(new AnnualEvent.SectionThawed(decision.by(), getReport().getYear(), this.slug));
	}

	/**
	 * Hands it to its reviewer, who reads what will stand: what the portal tells stays.
	 */
	void handIn(LocalizedText told, Decision decision) {
		requireEditing();
		RuleViolation.when(this.plan.reviewerId() == null, "annual.section.no-reviewer");
		this.text = kept(getText(), told, decision);
		this.hands = this.hands.handingIn(decision);
		become(SectionState.IN_REVIEW, decision);
		registerEvent(new AnnualEvent.SectionHandedIn(decision.by(), getReport().getYear(), this.slug));
	}

	/** Passes it: only its reviewer does, and nobody who wrote in it or handed it in. */
	void pass(Decision decision) {
		RuleViolation.when(!this.plan.isReviewedBy(decision.by()), "annual.section.not-the-reviewer");
		RuleViolation.when(this.hands.include(decision.by()), "annual.section.own");
		become(SectionState.DONE, decision);
		this.hands = this.hands.passing(decision);
		registerEvent(new AnnualEvent.SectionPassed(decision.by(), getReport().getYear(), this.slug));
	}

	/** Gives it back to its editor, with a comment. */
	void giveBack(Decision decision) {
		become(SectionState.EDITING, decision);
		this.hands = this.hands.returning(decision);
		registerEvent(new AnnualEvent.SectionReturned(decision.by(), getReport().getYear(), this.slug));
	}

	/** Fails where something stands in it that would be lost. */
	void requireRemovable() {
		requireEditing();
		RuleViolation.when(!getText().words().isEmpty(), "annual.section.has-text");
	}

	AnnualReport getReport() {
		return Objects.requireNonNull(this.report);
	}

	SectionText getText() {
		return Objects.requireNonNullElse(this.text, SectionText.NONE);
	}

	String getSlug() {
		return this.slug;
	}

	boolean isDone() {
		return this.state == SectionState.DONE;
	}

	@Nullable UUID getParentId() {
		return (this.parent != null) ? this.parent.getId() : null;
	}

	SectionPlan getPlan() {
		return this.plan;
	}

	/** What is handed on no longer follows the data, even if that tells nothing. */
	private SectionText kept(SectionText written, LocalizedText told, Decision decision) {
		return (this.plan.kind() != null) ? written.keeping(told, decision) : written;
	}

	private void become(SectionState next, Decision decision) {
		getReport().requireUnpublished();
		RuleViolation.when(!this.state.canBecome(next), "annual.section.state." + this.state);
		this.state = next;
		this.stateSince = decision.at();
	}

	private void requireEditing() {
		getReport().requireUnpublished();
		RuleViolation.when(this.state != SectionState.EDITING, "annual.section.state." + this.state);
	}

	private int level() {
		return (this.parent != null) ? this.parent.level() + 1 : 1;
	}

}
