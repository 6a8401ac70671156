package org.kaiyuanshe.kcc.annual;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.core.Slug;
import org.mockito.InOrder;
import org.mockito.Mockito;
import org.springframework.context.ApplicationEventPublisher;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** In which order the desk and the service go to the database. */
class AnnualDeskTests {

	private static final UUID EDITOR = new UUID(1, 1);

	private static final UUID REVIEWER = new UUID(1, 2);

	private static final LocalizedText WORDS = LocalizedText.same("words");

	private final AnnualReportRepository reports = mock();

	private final AnnualSectionRepository sections = mock();

	private final ApplicationEventPublisher events = mock();

	private final ToldSections told = new ToldSections(List.of());

	private final AnnualDesk desk = new AnnualDesk(this.reports, this.sections, this.told, Clock.systemUTC(),
			this.events);

	private final AnnualReportService service = new AnnualReportService(this.reports, this.sections, this.told,
			Clock.systemUTC());

	private final SectionPlan plan = new SectionPlan(WORDS, 1, null, EDITOR, REVIEWER);

	private final AnnualReport report = new AnnualReport(Year.of(2026), WORDS, Provenance.none(), EDITOR);

	private final AnnualSection section = new AnnualSection(this.report, null, new Slug("words"), this.plan,
			new Decision(EDITOR, Clock.systemUTC().instant(), null));

	@BeforeEach
	void thereIsASection() {
		given(this.reports.hold(2026)).willReturn(Optional.of(this.report));
		given(this.sections.find(2026, "words")).willReturn(Optional.of(this.section));
		given(this.sections.findByReportYear(2026)).willReturn(List.of(this.section));
	}

	@Test
	void everyStepHoldsTheReportBeforeItReadsTheSection() {
		held(() -> this.desk.write(2026, "words", 0, WORDS, EDITOR));
		held(() -> this.service.arrange(2026, "words", 0, this.plan, EDITOR));
		held(() -> this.desk.handIn(2026, "words", 0L, EDITOR));
		held(() -> this.desk.giveBack(2026, "words", "again", REVIEWER));
		held(() -> this.desk.handIn(2026, "words", 0L, EDITOR));
		held(() -> this.desk.pass(2026, "words", 0L, REVIEWER));
	}

	@Test
	void publishingHoldsTheReportBeforeItCountsWhatIsDone() {
		this.section.handIn(WORDS, new Decision(EDITOR, Clock.systemUTC().instant(), null));
		this.section.pass(new Decision(REVIEWER, Clock.systemUTC().instant(), null));
		this.service.publish(2026, EDITOR);
		InOrder order = Mockito.inOrder(this.reports, this.sections);
		order.verify(this.reports).hold(2026);
		order.verify(this.sections).findByReportYear(2026);
	}

	@Test
	void aRemovalIsToldOnceTheSectionIsGone() {
		this.desk.remove(2026, "words", EDITOR);
		InOrder order = Mockito.inOrder(this.sections, this.events);
		order.verify(this.sections).delete(this.section);
		order.verify(this.sections).flush();
		order.verify(this.events).publishEvent(any(AnnualEvent.SectionRemoved.class));
	}

	private void held(Runnable step) {
		Mockito.clearInvocations(this.reports, this.sections);
		step.run();
		InOrder order = Mockito.inOrder(this.reports, this.sections);
		order.verify(this.reports).hold(2026);
		order.verify(this.sections).find(anyInt(), any());
	}

}
