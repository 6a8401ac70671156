package org.kaiyuanshe.kcc.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.kaiyuanshe.kcc.chapter.ChapterReference;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Communities;
import org.kaiyuanshe.kcc.core.Moments;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Token;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Teams;
import org.kaiyuanshe.kcc.team.Invitee;
import org.kaiyuanshe.kcc.team.TeamEvent;
import org.kaiyuanshe.kcc.team.TeamEvent.Offer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The mails about a chapter's team: to those who are asked, who come and who go. */
@Component
class TeamMails {

	/**
	 * An account keeps no language of its own yet, so these go out in the community's
	 * first.
	 */
	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Outbox outbox;

	private final ChapterService chapters;

	private final MemberService members;

	private final Teams teams;

	private final MemberAddresses addresses;

	private final Communities communities;

	private final PortalSettings settings;

	private final Clock clock;

	TeamMails(Outbox outbox, ChapterService chapters, MemberService members, Teams teams, MemberAddresses addresses,
			Communities communities, PortalSettings settings, Clock clock) {
		this.outbox = outbox;
		this.chapters = chapters;
		this.members = members;
		this.teams = teams;
		this.addresses = addresses;
		this.communities = communities;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(TeamEvent.Invited event) {
		ask(event.offer(), event.token(), event.expiresAt(), event.by());
		if (event.offer().handOver()) {
			write(this.addresses.adminAddresses(), "team-nominated-admins",
					chapterName(event.offer().chapter(), LANGUAGE), this.members.nameOf(event.by()),
					event.offer().invitee().name(), teamPage(event.offer().slug()));
		}
	}

	@EventListener
	void on(TeamEvent.Renewed event) {
		ask(event.offer(), event.token(), event.expiresAt(), event.by());
	}

	/** The welcome; whoever has no account yet gets the link to open one. */
	@EventListener
	void on(TeamEvent.Accepted event) {
		Offer offer = event.offer();
		Locale language = offer.invitee().locale();
		Token door = event.door();
		String path = (door != null) ? "/invitations/" + door.value() : "/manage/chapters/" + offer.slug();
		String name = this.members.nameOf(event.by());
		this.outbox.write(Objects.requireNonNull(offer.invitee().email()), language,
				(door != null) ? "team-welcome-invited" : "team-welcome", name, chapterName(offer.chapter(), language),
				title(offer.role(), language), this.settings.url(prefix(language) + path));
		if (!offer.handOver()) {
			write(this.addresses.addressesOf(List.of(offer.invitedBy())), "team-accepted",
					chapterName(offer.chapter(), LANGUAGE), name, title(offer.role(), LANGUAGE),
					teamPage(offer.slug()));
		}
	}

	@EventListener
	void on(TeamEvent.Declined event) {
		Offer offer = event.offer();
		write(this.addresses.addressesOf(List.of(offer.invitedBy())), "team-declined",
				chapterName(offer.chapter(), LANGUAGE), offer.invitee().name(), title(offer.role(), LANGUAGE),
				teamPage(offer.slug()));
	}

	/** Thanks to who led so far; the admins learn who leads now. */
	@EventListener
	void on(TeamEvent.HandedOver event) {
		String chapter = chapterName(event.chapter(), LANGUAGE);
		String page = this.settings.url("/chapters/" + event.slug());
		write(this.addresses.addressesOf(List.of(event.former())), "team-handed-over", chapter, event.successorName(),
				page);
		write(this.addresses.adminAddresses(), "team-handed-over-admins", chapter, event.formerName(),
				event.successorName(), page);
	}

	@EventListener
	void on(TeamEvent.RoleChanged event) {
		write(this.addresses.addressesOf(List.of(event.member())), "team-role-changed",
				chapterName(event.chapter(), LANGUAGE), title(event.role(), LANGUAGE),
				this.settings.url("/manage/chapters/" + event.slug()));
	}

	@EventListener
	void on(TeamEvent.Removed event) {
		write(this.addresses.addressesOf(List.of(event.member())), "team-removed",
				chapterName(event.chapter(), LANGUAGE), String.valueOf(event.decision().reason()));
	}

	@EventListener
	void on(TeamEvent.Left event) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), chapter(event.chapter()).zone());
		write(this.addresses.addressesOf(this.teams.leadersOf(event.chapter(), today)), "team-left",
				chapterName(event.chapter(), LANGUAGE), event.name(), teamPage(event.slug()));
	}

	private void ask(Offer offer, Token token, Instant expiresAt, UUID by) {
		Invitee invitee = offer.invitee();
		Locale language = invitee.locale();
		this.outbox.write(Objects.requireNonNull(invitee.email()), language,
				offer.handOver() ? "team-nominated" : "team-invited", invitee.name(),
				chapterName(offer.chapter(), language), title(offer.role(), language), this.members.nameOf(by),
				this.settings.url(prefix(language) + "/team-invitations/" + token.value()),
				new Moments(this.settings.zone()).day(expiresAt, language));
	}

	private void write(List<String> readers, String name, Object... arguments) {
		readers.forEach((reader) -> this.outbox.write(reader, LANGUAGE, name, arguments));
	}

	private String teamPage(String slug) {
		return this.settings.url("/manage/chapters/" + slug + "/team");
	}

	private String title(Role role, Locale language) {
		return this.communities.current().roleTitle(role.name()).in(language).value();
	}

	private String chapterName(UUID chapter, Locale language) {
		return chapter(chapter).name().in(language).value();
	}

	private ChapterReference chapter(UUID id) {
		return this.chapters.reference(id).orElseThrow(NotFoundException::new);
	}

	private static String prefix(Locale language) {
		return language.getLanguage().equals("en") ? "/en" : "";
	}

}
