package org.kaiyuanshe.kcc.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.content.Pack.Located;
import org.kaiyuanshe.kcc.content.PackRecords.AppointmentRecord;
import org.kaiyuanshe.kcc.content.PackRecords.MemberRecord;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Term;
import org.kaiyuanshe.kcc.workgroup.WorkgroupService;
import org.springframework.stereotype.Component;

/** Imports people and the roles they hold. */
@Component
class PeopleImporter {

	private final MemberService members;

	private final ChapterService chapters;

	private final WorkgroupService workgroups;

	private final Directory directory;

	PeopleImporter(MemberService members, ChapterService chapters, WorkgroupService workgroups, Directory directory) {
		this.members = members;
		this.chapters = chapters;
		this.workgroups = workgroups;
		this.directory = directory;
	}

	void enter(Located<MemberRecord> at, boolean sample, ImportReport report) {
		MemberRecord person = at.record();
		Slug slug = (person.slug() != null) ? new Slug(person.slug()) : null;
		String reading = (person.pinyin() != null) ? person.pinyin() : Pinyin.ofName(person.name());
		this.members.enter(slug, new NewMember(person.name(), person.alias(), person.latin(), reading, person.formal(),
				person.affiliation(), sample, person.provenance()));
		report.imported(at, "member " + person.name());
	}

	void appoint(Located<AppointmentRecord> at, Map<String, UUID> groups, LocalDate today, ImportReport report) {
		AppointmentRecord role = at.record();
		UUID member = this.directory.member(at, role.member());
		Term term = new Term(day(role.from(), today), day(role.to(), today), role.doubtful(), role.provenance());
		if (role.chapter() != null) {
			this.chapters.appoint(this.directory.chapter(at, role.chapter()).id(), member, role.role(), term, null);
		}
		else {
			UUID group = groups.get(role.workgroup());
			if (group == null) {
				throw at.broken("there is no workgroup '%s'".formatted(role.workgroup()));
			}
			this.workgroups.appoint(group, member, role.role(), term, null);
		}
		report.imported(at, "appointment of " + role.member());
	}

	private static @Nullable LocalDate day(@Nullable PackDate date, LocalDate today) {
		return (date != null) ? date.on(today) : null;
	}

}
