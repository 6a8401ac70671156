package org.kaiyuanshe.kcc.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kaiyuanshe.kcc.chapter.ChapterPage;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Community;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.When;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts the words with which a chapter tells everyone that it exists. */
@Component
public class Announcement {

	private final MessageSource messages;

	private final Communities communities;

	private final PortalSettings settings;

	Announcement(MessageSource messages, Communities communities, PortalSettings settings) {
		this.messages = messages;
		this.communities = communities;
		this.settings = settings;
	}

	/** The draft in both languages, Chinese first. */
	List<Draft> of(ChapterPage page) {
		return List.of(draft(page, Locale.SIMPLIFIED_CHINESE, ""), draft(page, Locale.ENGLISH, "/en"));
	}

	private Draft draft(ChapterPage page, Locale language, String prefix) {
		Community community = this.communities.current();
		String name = page.name().in(language).value();
		String founded = (page.foundedOn() != null) ? word("founded", language, When.day(page.foundedOn(), language))
				: "";
		String team = page.presentTeam()
			.stream()
			.map((member) -> line(member, community, language))
			.distinct()
			.collect(Collectors.joining("\n"));
		String next = page.upcoming()
			.stream()
			.findFirst()
			.map((activity) -> word("next", language, activity.when().date(language),
					activity.title().in(language).value(), this.settings.url(prefix + "/events/" + activity.slug())))
			.orElseGet(() -> word("next.none", language));
		return new Draft(language.toLanguageTag(), word("title", language, name),
				word("text", language, name, founded, community.organisation().in(language).value(), team, next,
						this.settings.url(prefix + "/chapters/" + page.slug()), page.intro().in(language).value()));
	}

	private String line(TeamMember member, Community community, Locale language) {
		return word("member", language, community.roleTitle(member.role().name()).in(language).value(), member.name());
	}

	private String word(String key, Locale language, Object... arguments) {
		return this.messages.getMessage("site.announcement." + key, arguments, language);
	}

	/** Title and text in one language, for the lead to copy and change. */
	public record Draft(String language, String title, String text) {
	}

}
