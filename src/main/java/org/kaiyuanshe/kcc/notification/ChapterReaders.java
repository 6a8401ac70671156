package org.kaiyuanshe.kcc.notification;

import java.time.ZoneId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.Teams;
import org.springframework.stereotype.Component;

/** Who is written to about a chapter. */
@Component
class ChapterReaders {

	private final ChapterService chapters;

	private final Teams teams;

	private final MemberAddresses addresses;

	private final Clock clock;

	ChapterReaders(ChapterService chapters, Teams teams, MemberAddresses addresses, Clock clock) {
		this.chapters = chapters;
		this.teams = teams;
		this.addresses = addresses;
		this.clock = clock;
	}

	/** The addresses of those who lead the chapter on its own today. */
	List<String> leadsOf(UUID chapter) {
		ZoneId zone = this.chapters.reference(chapter).orElseThrow(NotFoundException::new).zone();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		return this.addresses.addressesOf(this.teams.leadersOf(chapter, today));
	}

	/** The same and the admins, nobody twice. */
	List<String> leadsAndAdmins(UUID chapter) {
		return Stream.concat(leadsOf(chapter).stream(), this.addresses.adminAddresses().stream()).distinct().toList();
	}

	String nameOf(UUID chapter, Locale language) {
		return this.chapters.reference(chapter).orElseThrow(NotFoundException::new).name().in(language).value();
	}

}
