package org.kaiyuanshe.kcc.team;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.Teams.TeamMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people that a hand-over form means. */
@Component
@Transactional(readOnly = true)
class Successors {

	private final Rosters rosters;

	private final MemberAddresses addresses;

	Successors(Rosters rosters, MemberAddresses addresses) {
		this.rosters = rosters;
		this.addresses = addresses;
	}

	/** Who is to lead; nobody if that member of the team has no address here. */
	public Optional<Invitee> invitee(String slug, HandOverForm form, Locale language) {
		if (!form.namesMember()) {
			return Optional.of(form.typed(language));
		}
		TeamMember member = this.rosters.read(slug).member(String.valueOf(form.member()));
		return this.addresses.addressesOf(List.of(member.member()))
			.stream()
			.map((address) -> Invitee.named(member.name(), address, language).as(member.member()))
			.findFirst();
	}

	/** Whose place it is: a lead's own, or the one that an admin names. */
	public Nomination nomination(String slug, HandOverForm form, UUID by) {
		Roster roster = this.rosters.read(slug);
		if (roster.isLead(by)) {
			return new Nomination(by, form.letsStay());
		}
		return form.namesReplaced()
				? new Nomination(roster.member(String.valueOf(form.replaces())).member(), form.letsStay())
				: Nomination.NONE;
	}

}
