package org.kaiyuanshe.kcc.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.LocalizedText.Phrase;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;

/** Someone in the team of a chapter or workgroup today. */
record Person(String slug, String name, Role role, Phrase title, @Nullable LocalDate since) {

	static List<Person> of(List<TeamMember> team, Communities communities, Locale language) {
		return team.stream()
			.filter(TeamMember::present)
			.map((member) -> new Person(member.slug(), member.name(), member.role(),
					communities.current().roleTitle(member.role().name()).in(language), member.from()))
			.toList();
	}

}
