package org.kaiyuanshe.kcc.annual;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.RuleViolation;
import org.kaiyuanshe.kcc.core.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AnnualSectionTests {

	private static final UUID EDITOR = new UUID(1, 1);

	private static final UUID REVIEWER = new UUID(1, 2);

	private static final LocalizedText FIGURES = LocalizedText.same("11 chapters");

	private final AnnualReport report = new AnnualReport(Year.of(2026), LocalizedText.same("2026"), Provenance.none(),
			null);

	@ParameterizedTest
	@CsvSource({ "EDITING, write, true", "EDITING, freeze, true", "EDITING, handIn, true", "EDITING, pass, false",
			"EDITING, giveBack, false", "IN_REVIEW, write, false", "IN_REVIEW, freeze, false",
			"IN_REVIEW, handIn, false", "IN_REVIEW, pass, true", "IN_REVIEW, giveBack, true", "DONE, write, false",
			"DONE, freeze, false", "DONE, handIn, false", "DONE, pass, false", "DONE, giveBack, true" })
	void everyStepHasItsStates(SectionState state, String step, boolean allowed) {
		AnnualSection section = sectionIn(state);
		if (allowed) {
			assertThatNoException().isThrownBy(() -> step(step).accept(section));
		}
		else {
			assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step(step).accept(section));
		}
	}

	@Test
	void onlyTheReviewerPassesIt() {
		AnnualSection section = sectionIn(SectionState.IN_REVIEW);
		refused("annual.section.not-the-reviewer", () -> section.pass(by(EDITOR)));
		refused("annual.section.not-the-reviewer", () -> section.pass(by(new UUID(1, 3))));
		section.pass(by(REVIEWER));
		assertThat(section.isDone()).isTrue();
	}

	@Test
	void whoWroteOrHandedItInDoesNotPassItEvenWhenNamedItsReviewer() {
		AnnualSection written = section(EDITOR, REVIEWER);
		written.write(LocalizedText.same("mine"), REVIEWER);
		written.write(LocalizedText.same("ours"), EDITOR);
		written.handIn(FIGURES, by(EDITOR));
		refused("annual.section.own", () -> written.pass(by(REVIEWER)));
		AnnualSection handedIn = section(EDITOR, REVIEWER);
		handedIn.handIn(FIGURES, by(REVIEWER));
		refused("annual.section.own", () -> handedIn.pass(by(REVIEWER)));
		handedIn.giveBack(by(REVIEWER));
		handedIn.handIn(FIGURES, by(EDITOR));
		assertThatNoException().isThrownBy(() -> handedIn.pass(by(REVIEWER)));
	}

	@ParameterizedTest
	@CsvSource({ "IN_REVIEW", "DONE" })
	void afterItIsHandedInOnlyItsPositionChanges(SectionState state) {
		AnnualSection section = sectionIn(state);
		refused("annual.section.state." + state,
				() -> section.arrange(plan("Chapters", 1, "chapters", REVIEWER, EDITOR), EDITOR));
		refused("annual.section.state." + state,
				() -> section.arrange(plan("Cities", 1, "chapters", EDITOR, REVIEWER), EDITOR));
		section.arrange(plan("Chapters", 7, "chapters", EDITOR, REVIEWER), EDITOR);
		assertThat(section.getPlan().position()).isEqualTo(7);
	}

	@Test
	void nothingToldIsKeptAsWell() {
		AnnualSection section = sectionIn(SectionState.IN_REVIEW);
		assertThat(section.getText().isFrozen()).isTrue();
		assertThat(section.getText().told()).isEqualTo(new LocalizedText(null, null));
	}

	@Test
	void nobodyReviewsWhatTheyEdit() {
		refused("annual.section.same", () -> section(EDITOR, EDITOR));
	}

	@Test
	void withoutAReviewerItIsNotHandedIn() {
		AnnualSection section = section(EDITOR, null);
		refused("annual.section.no-reviewer", () -> section.handIn(FIGURES, by(EDITOR)));
	}

	@Test
	void whatIsHandedInStaysAsItsReviewerReadsIt() {
		AnnualSection section = section(EDITOR, REVIEWER);
		section.handIn(FIGURES, by(EDITOR));
		assertThat(section.getText().told()).isEqualTo(FIGURES);
	}

	@Test
	void whatIsFrozenIsToldAnewOnlyAfterThawing() {
		AnnualSection section = section(EDITOR, REVIEWER);
		section.freeze(FIGURES, by(EDITOR));
		refused("annual.section.frozen", () -> section.freeze(LocalizedText.same("12"), by(EDITOR)));
		section.handIn(LocalizedText.same("12"), by(EDITOR));
		assertThat(section.getText().told()).isEqualTo(FIGURES);
		section.giveBack(by(REVIEWER));
		section.thaw(by(EDITOR));
		assertThat(section.getText().isFrozen()).isFalse();
	}

	@Test
	void aFourthLevelIsRefused() {
		AnnualSection third = inside(inside(section(null, null)));
		refused("annual.section.too-deep", () -> inside(third));
	}

	@Test
	void aReportIsPublishedWhenEverySectionIsDone() {
		refused("annual.publish.empty", () -> this.report.publish(by(REVIEWER), 0, 0));
		refused("annual.publish.unfinished", () -> this.report.publish(by(REVIEWER), 2, 1));
		this.report.publish(by(REVIEWER), 2, 2);
		refused("annual.published", () -> this.report.publish(by(REVIEWER), 2, 2));
	}

	@Test
	void nothingChangesInAPublishedReport() {
		AnnualSection section = sectionIn(SectionState.DONE);
		this.report.publish(by(REVIEWER), 1, 1);
		for (String step : List.of("write", "freeze", "handIn", "giveBack")) {
			refused("annual.published", () -> step(step).accept(section));
		}
		this.report.withdraw(by(REVIEWER));
		assertThatNoException().isThrownBy(() -> section.giveBack(by(REVIEWER)));
	}

	private AnnualSection sectionIn(SectionState state) {
		AnnualSection section = section(EDITOR, REVIEWER);
		if (state != SectionState.EDITING) {
			section.handIn(new LocalizedText(null, null), by(EDITOR));
		}
		if (state == SectionState.DONE) {
			section.pass(by(REVIEWER));
		}
		return section;
	}

	private AnnualSection section(UUID editor, UUID reviewer) {
		return new AnnualSection(this.report, null, new Slug("chapters"),
				plan("Chapters", 1, "chapters", editor, reviewer), by(EDITOR));
	}

	private static SectionPlan plan(String title, int position, String kind, UUID editor, UUID reviewer) {
		return new SectionPlan(LocalizedText.same(title), position, kind, editor, reviewer);
	}

	private AnnualSection inside(AnnualSection above) {
		return new AnnualSection(this.report, above, new Slug("inside"),
				new SectionPlan(LocalizedText.same("Inside"), 1, null, null, null), by(EDITOR));
	}

	private static Consumer<AnnualSection> step(String name) {
		return switch (name) {
			case "write" -> (section) -> section.write(LocalizedText.same("words"), EDITOR);
			case "freeze" -> (section) -> section.freeze(FIGURES, by(EDITOR));
			case "handIn" -> (section) -> section.handIn(FIGURES, by(EDITOR));
			case "pass" -> (section) -> section.pass(by(REVIEWER));
			default -> (section) -> section.giveBack(by(REVIEWER));
		};
	}

	private static Decision by(UUID member) {
		return new Decision(member, Instant.EPOCH, "reason");
	}

	private static void refused(String key, Runnable step) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(step::run)
			.extracting(RuleViolation::key)
			.isEqualTo(key);
	}

}
