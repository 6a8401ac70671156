package org.kaiyuanshe.kcc.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.account.AccountService;
import org.kaiyuanshe.kcc.account.DemoAccounts;
import org.kaiyuanshe.kcc.application.Applicant;
import org.kaiyuanshe.kcc.application.ChapterApplicationService;
import org.kaiyuanshe.kcc.application.Invitee;
import org.kaiyuanshe.kcc.application.Proposal;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.AccountRecord;
import org.kaiyuanshe.kcc.content.PackRecords.ApplicationRecord;
import org.kaiyuanshe.kcc.content.PackRecords.AppointmentRecord;
import org.kaiyuanshe.kcc.content.PackRecords.ClockRecord;
import org.kaiyuanshe.kcc.content.PackRecords.CoHostEntry;
import org.kaiyuanshe.kcc.content.PackRecords.EventEntry;
import org.kaiyuanshe.kcc.content.PackRecords.MemberRecord;
import org.kaiyuanshe.kcc.content.PackRecords.RegistrationsRecord;
import org.kaiyuanshe.kcc.event.EventPages;
import org.kaiyuanshe.kcc.registration.RegistrationSamples;
import org.springframework.stereotype.Component;

/**
 * Lays sample people, events and applications over the records, every one marked as a
 * sample.
 */
@Component
class SampleImporter {

	/** Who stands at the door of sample events. */
	private static final String DOOR = "示例负责人";

	private final PeopleImporter people;

	private final EventImporter events;

	private final ChapterService chapters;

	private final ChapterApplicationService applications;

	private final RegistrationSamples registrations;

	private final ReportImporter reports;

	private final EventPages announced;

	private final AccountService accounts;

	private final Directory directory;

	private final Clock clock;

	SampleImporter(PeopleImporter people, EventImporter events, ChapterService chapters,
			ChapterApplicationService applications, RegistrationSamples registrations, ReportImporter reports,
			EventPages announced, AccountService accounts, Directory directory, Clock clock) {
		this.people = people;
		this.events = events;
		this.chapters = chapters;
		this.applications = applications;
		this.registrations = registrations;
		this.reports = reports;
		this.announced = announced;
		this.accounts = accounts;
		this.directory = directory;
		this.clock = clock;
	}

	void importAll(Pack pack, ImportReport report) {
		LocalDate today = LocalDate.now(this.clock);
		RecordImporter.each(pack.list("members.yaml", MemberRecord.class), (at) -> this.people.enter(at, true, report));
		RecordImporter.each(pack.list("clocks.yaml", ClockRecord.class), (at) -> set(at, today, report));
		RecordImporter.each(pack.list("appointments.yaml", AppointmentRecord.class),
				(at) -> appoint(at, today, report));
		RecordImporter.each(pack.list("events.yaml", EventEntry.class), (at) -> announce(at, today, report));
		RecordImporter.each(pack.list("registrations.yaml", RegistrationsRecord.class), (at) -> register(at, report));
		this.reports.importFrom(pack, report);
		RecordImporter.each(pack.list("applications.yaml", ApplicationRecord.class), (at) -> apply(at, today, report));
		RecordImporter.each(pack.list("accounts.yaml", AccountRecord.class), (at) -> open(at, report));
	}

	/**
	 * Whether the records have the chapter that a sample is about; another community's
	 * have others.
	 */
	private boolean hasChapter(Located<?> at, @Nullable String slug, ImportReport report) {
		boolean there = slug == null || this.chapters.reference(slug).isPresent();
		if (!there) {
			report.skipped(at, "sample", "there is no chapter " + slug);
		}
		return there;
	}

	private void set(Located<ClockRecord> at, LocalDate today, ImportReport report) {
		String slug = at.record().chapter();
		if (!hasChapter(at, slug, report)) {
			return;
		}
		this.chapters.completeRecordsFrom(this.directory.chapter(at, slug).id(), at.record().recordsFrom().on(today));
		report.imported(at, "clock of " + slug);
	}

	private void appoint(Located<AppointmentRecord> at, LocalDate today, ImportReport report) {
		AppointmentRecord role = at.record();
		boolean elsewhere = role.orElse() != null && this.chapters.reference(role.chapter()).isEmpty();
		String chapter = elsewhere ? role.orElse() : role.chapter();
		if (hasChapter(at, chapter, report)) {
			this.people.appoint(at.with(role.in(chapter)), Map.of(), today, report);
		}
	}

	private void announce(Located<EventEntry> at, LocalDate today, ImportReport report) {
		boolean coHostsThere = Objects.requireNonNullElse(at.record().coHosts(), List.<CoHostEntry>of())
			.stream()
			.allMatch((coHost) -> hasChapter(at, coHost.chapter(), report));
		if (coHostsThere && hasChapter(at, at.record().chapter(), report)) {
			this.events.enter(at, today, true, report);
		}
	}

	private void register(Located<RegistrationsRecord> at, ImportReport report) {
		RegistrationsRecord record = at.record();
		if (this.announced.find(record.event()).isEmpty()) {
			report.skipped(at, "registrations", "there is no event " + record.event());
			return;
		}
		this.registrations.enter(record.event(), record.question(),
				Objects.requireNonNullElse(record.guests(), List.of()), record.walkIns(),
				this.directory.member(at, DOOR));
		report.imported(at, "registrations for " + record.event());
	}

	private void apply(Located<ApplicationRecord> at, LocalDate today, ImportReport report) {
		ApplicationRecord wish = at.record();
		if (this.chapters.chapterIn(wish.city()).isPresent()) {
			report.skipped(at, "application for " + wish.city().zh(), "the city has a chapter");
			return;
		}
		List<Invitee> coLeads = wish.coLeads()
			.stream()
			.map((person) -> new Invitee(person.name(), person.mail()))
			.toList();
		UUID reviewer = (wish.reviewer() != null) ? this.directory.member(at, wish.reviewer()) : null;
		this.applications.enterSample(
				Proposal.forCity(wish.city(), wish.region(), wish.country(), wish.zone(), wish.motivation(),
						wish.plan(), coLeads),
				new Applicant(wish.applicant(), wish.mail(), "zh-CN"),
				wish.submitted().on(today).atTime(LocalTime.NOON).atZone(wish.zone()).toInstant(), reviewer);
		report.imported(at, "application for " + wish.city().zh());
	}

	private void open(Located<AccountRecord> at, ImportReport report) {
		AccountRecord account = at.record();
		this.accounts.open(this.directory.member(at, account.member()), account.mail(), DemoAccounts.PASSWORD,
				account.role());
		report.imported(at, "account " + account.mail());
	}

}
