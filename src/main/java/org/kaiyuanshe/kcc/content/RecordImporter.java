package org.kaiyuanshe.kcc.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.chapter.Growth;
import org.kaiyuanshe.kcc.chapter.NewChapter;
import org.kaiyuanshe.kcc.conduct.CodeOfConductService;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.AppointmentRecord;
import org.kaiyuanshe.kcc.content.PackRecords.ChapterRecord;
import org.kaiyuanshe.kcc.content.PackRecords.EventEntry;
import org.kaiyuanshe.kcc.content.PackRecords.LinkRecord;
import org.kaiyuanshe.kcc.content.PackRecords.MemberRecord;
import org.kaiyuanshe.kcc.content.PackRecords.RecapEntry;
import org.kaiyuanshe.kcc.content.PackRecords.WorkgroupRecord;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.LocalizedText;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.workgroup.NewWorkgroup;
import org.kaiyuanshe.kcc.workgroup.WorkgroupLink;
import org.kaiyuanshe.kcc.workgroup.WorkgroupService;
import org.springframework.stereotype.Component;

/** Imports a community's records in the order in which they refer to each other. */
@Component
class RecordImporter {

	private static final String CODE_OF_CONDUCT = "code-of-conduct";

	private final Communities communities;

	private final Pages pages;

	private final CodeOfConductService codeOfConduct;

	private final PeopleImporter people;

	private final EventImporter events;

	private final RecapImporter recaps;

	private final ChapterService chapters;

	private final WorkgroupService workgroups;

	private final List<PackPart> parts;

	private final Clock clock;

	RecordImporter(Communities communities, Pages pages, CodeOfConductService codeOfConduct, PeopleImporter people,
			EventImporter events, RecapImporter recaps, ChapterService chapters, WorkgroupService workgroups,
			List<PackPart> parts, Clock clock) {
		this.communities = communities;
		this.pages = pages;
		this.codeOfConduct = codeOfConduct;
		this.people = people;
		this.events = events;
		this.recaps = recaps;
		this.chapters = chapters;
		this.workgroups = workgroups;
		this.parts = parts;
		this.clock = clock;
	}

	void importAll(Pack pack, ImportReport report) {
		LocalDate today = LocalDate.now(this.clock);
		pack.refuseUnknownFiles(this.parts.stream().flatMap((part) -> part.files().stream()).toList());
		this.communities.describe(pack.one("community.yaml", Community.class));
		pack.pages().forEach(this::write);
		each(pack.list("members.yaml", MemberRecord.class), (at) -> this.people.enter(at, false, report));
		each(pack.list("chapters.yaml", ChapterRecord.class), (at) -> found(at, today, report));
		Map<String, UUID> groups = new HashMap<>();
		each(pack.list("workgroups.yaml", WorkgroupRecord.class), (at) -> enter(at, groups, report));
		each(pack.list("appointments.yaml", AppointmentRecord.class),
				(at) -> this.people.appoint(at, groups, today, report));
		each(pack.list("events.yaml", EventEntry.class), (at) -> this.events.enter(at, today, false, report));
		each(pack.list("recaps.yaml", RecapEntry.class), (at) -> this.recaps.enter(at, today, report));
		this.parts.forEach((part) -> part.importFrom(pack, today, report));
	}

	/**
	 * The code of conduct has versions that people accept; the other pages are just read.
	 */
	private void write(MarkdownPage page) {
		if (page.slug().equals(CODE_OF_CONDUCT)) {
			this.codeOfConduct.adopt(page.version(), page.title(), page.body(), page.provenance());
		}
		else {
			this.pages.write(page);
		}
	}

	/**
	 * Imports record by record; what a service refuses is told with the record's file and
	 * line.
	 */
	static <T> void each(List<Located<T>> records, Consumer<Located<T>> step) {
		for (Located<T> record : records) {
			try {
				step.accept(record);
			}
			catch (BrokenPack ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				throw record.broken(String.valueOf(ex.getMessage()));
			}
		}
	}

	/**
	 * The portal knows everything about a chapter from the day of the import on, not from
	 * before.
	 */
	private void found(Located<ChapterRecord> at, LocalDate today, ImportReport report) {
		ChapterRecord chapter = at.record();
		if (!this.communities.current().hasRegion(chapter.region())) {
			throw at.broken("community.yaml has no region '%s'".formatted(chapter.region()));
		}
		this.chapters.found(new NewChapter(new Slug(chapter.slug()), chapter.city(), chapter.region(),
				chapter.country(), chapter.zone(), chapter.founded(), chapter.foundedText(), today, chapter.intro(),
				chapter.wechat(), chapter.mailbox(), growth(chapter), chapter.provenance()), null);
		report.imported(at, "chapter " + chapter.slug());
	}

	private static Growth growth(ChapterRecord chapter) {
		return new Growth(Objects.requireNonNullElse(chapter.stage(), new LocalizedText(null, null)),
				chapter.coreMembers());
	}

	private void enter(Located<WorkgroupRecord> at, Map<String, UUID> groups, ImportReport report) {
		WorkgroupRecord group = at.record();
		List<WorkgroupLink> links = Objects.requireNonNullElse(group.links(), List.<LinkRecord>of())
			.stream()
			.map((link) -> new WorkgroupLink(link.label(), decoded(at, link.url(), report)))
			.toList();
		groups.put(group.slug(),
				this.workgroups.enter(new NewWorkgroup(new Slug(group.slug()), group.name(), group.kind(),
						group.parent(), Objects.requireNonNullElse(group.tags(), List.of()), group.founded(),
						group.mailbox(), group.intro(), links, group.archived(), group.provenance()), null));
		report.imported(at, "workgroup " + group.slug());
	}

	/** Some records hold addresses that were percent-encoded as a whole. */
	private static String decoded(Located<?> at, String url, ImportReport report) {
		if (!url.matches("https?%3A.*")) {
			return url;
		}
		report.repaired(at, url);
		return URLDecoder.decode(url, StandardCharsets.UTF_8);
	}

}
