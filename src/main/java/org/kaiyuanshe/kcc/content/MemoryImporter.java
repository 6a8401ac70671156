package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.content.MemoryRecords.AwardRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.ContactRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.GrantRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.MoveRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.ProjectRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.SeatRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.TermRecord;
import org.kaiyuanshe.kcc.content.MemoryRecords.YearRecord;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.organisation.Award.AwardDetails;
import org.kaiyuanshe.kcc.organisation.AwardGrant.GrantDetails;
import org.kaiyuanshe.kcc.organisation.AwardService;
import org.kaiyuanshe.kcc.organisation.BoardSeat.SeatDetails;
import org.kaiyuanshe.kcc.organisation.BoardService;
import org.kaiyuanshe.kcc.organisation.BoardTerm.TermDetails;
import org.kaiyuanshe.kcc.organisation.ContactPoint.ContactDetails;
import org.kaiyuanshe.kcc.organisation.ContactPoint.Medium;
import org.kaiyuanshe.kcc.organisation.ContactService;
import org.kaiyuanshe.kcc.organisation.Holder;
import org.kaiyuanshe.kcc.organisation.Project.ProjectDetails;
import org.kaiyuanshe.kcc.organisation.ProjectMove;
import org.kaiyuanshe.kcc.organisation.ProjectService;
import org.kaiyuanshe.kcc.organisation.ProjectYear.YearDetails;
import org.kaiyuanshe.kcc.organisation.Tenure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Imports the organisation's memory: board terms, projects, awards, channels, contacts.
 */
@Component
@Order(0)
class MemoryImporter implements PackPart {

	private static final LocalizedText NOTHING = new LocalizedText(null, null);

	private final BoardService board;

	private final ProjectService projects;

	private final AwardService awards;

	private final ContactService contacts;

	MemoryImporter(BoardService board, ProjectService projects, AwardService awards, ContactService contacts) {
		this.board = board;
		this.projects = projects;
		this.awards = awards;
		this.contacts = contacts;
	}

	@Override
	public List<String> files() {
		return List.of("board.yaml", "projects.yaml", "awards.yaml", "channels.yaml", "contacts.yaml");
	}

	@Override
	public void importFrom(Pack pack, LocalDate today, ImportReport report) {
		RecordImporter.each(pack.list("board.yaml", TermRecord.class), (at) -> enterTerm(at, report));
		RecordImporter.each(pack.list("projects.yaml", ProjectRecord.class), (at) -> enterProject(at, report));
		RecordImporter.each(pack.list("awards.yaml", AwardRecord.class), (at) -> enterAward(at, report));
		RecordImporter.each(pack.list("contacts.yaml", ContactRecord.class),
				(at) -> enterContact(at, Medium.MAILBOX, report));
		RecordImporter.each(pack.list("channels.yaml", ContactRecord.class),
				(at) -> enterContact(at, Medium.CHANNEL, report));
	}

	private void enterTerm(Located<TermRecord> at, ImportReport report) {
		TermRecord term = at.record();
		this.board.enter(new TermDetails(term.year(), new Tenure(term.from(), term.to()), orNone(term.remark()),
				term.url(), term.provenance()), null);
		for (SeatRecord seat : orEmpty(term.seats())) {
			this.board.seat(term.year(), new SeatDetails(seat.office(), Holder.named(seat.name(), seat.byname()),
					seat.organisation(), new Tenure(seat.from(), seat.to()), term.provenance()), null);
		}
		report.imported(at, "board term " + term.year());
	}

	private void enterProject(Located<ProjectRecord> at, ImportReport report) {
		ProjectRecord project = at.record();
		List<ProjectMove> moves = orEmpty(project.moves()).stream().map(MoveRecord::toMove).toList();
		this.projects.enter(new Slug(project.slug()), project.state(), new ProjectDetails(project.name(),
				orNone(project.intro()), project.url(), project.activeOn(), project.provenance()), moves, null);
		for (YearRecord year : orEmpty(project.years())) {
			this.projects.tell(project.slug(), year.year(),
					new YearDetails(orNone(year.progress()), orNone(year.plan()), project.provenance()), null);
		}
		report.imported(at, "project " + project.slug());
	}

	private void enterAward(Located<AwardRecord> at, ImportReport report) {
		AwardRecord award = at.record();
		this.awards.enter(new Slug(award.slug()),
				new AwardDetails(award.name(), award.certificate(), award.firstYear(), award.lastYear(),
						orNone(award.givenBy()), orNone(award.scope()), orNone(award.intro()), award.provenance()),
				null);
		for (GrantRecord grant : orEmpty(award.grants())) {
			List<Holder> team = orEmpty(grant.team()).stream().map((name) -> Holder.named(name, null)).toList();
			this.awards.give(award.slug(), new GrantDetails(grant.year(), Holder.named(grant.name(), grant.byname()),
					project(at, grant.project()), team, orNone(grant.citation()), award.provenance()), null);
		}
		report.imported(at, "award " + award.slug());
	}

	private @Nullable UUID project(Located<?> at, @Nullable String slug) {
		return (slug != null)
				? this.projects.idOf(slug).orElseThrow(() -> at.broken("there is no project '%s'".formatted(slug)))
				: null;
	}

	private void enterContact(Located<ContactRecord> at, Medium medium, ImportReport report) {
		ContactRecord contact = at.record();
		this.contacts.enter(new ContactDetails(medium, contact.name(), contact.handle(), contact.url(),
				contact.workgroup(), new Tenure(contact.from(), contact.to()), contact.provenance()), null);
		report.imported(at, "contact " + contact.handle());
	}

	private static LocalizedText orNone(@Nullable LocalizedText text) {
		return Objects.requireNonNullElse(text, NOTHING);
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return Objects.requireNonNullElse(list, List.of());
	}

}
