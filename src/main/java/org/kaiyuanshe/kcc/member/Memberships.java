package org.kaiyuanshe.kcc.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.ChangedMeanwhile;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Pinyin;
import org.kaiyuanshe.kcc.core.PortalSettings;
import org.kaiyuanshe.kcc.core.Provenance;
import org.kaiyuanshe.kcc.member.MemberForm.MemberNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Admits people, lets them leave, and keeps what is known of them. */
@Service
@Transactional
class Memberships {

	private final MemberRepository members;

	private final MembershipRepository memberships;

	private final MemberService service;

	private final PortalSettings settings;

	private final Clock clock;

	Memberships(MemberRepository members, MembershipRepository memberships, MemberService service,
			PortalSettings settings, Clock clock) {
		this.members = members;
		this.memberships = memberships;
		this.service = service;
		this.settings = settings;
		this.clock = clock;
	}

	/** Enters a person and returns the slug of their page. */
	public String enter(MemberNames names, UUID by) {
		UUID id = this.service.enter(null, new NewMember(names.name(), names.alias(), names.latinName(),
				Pinyin.ofName(names.name()), null, names.affiliation(), false, Provenance.none()));
		Member member = this.members.findById(id).orElseThrow();
		member.describe(names, by);
		return this.members.saveAndFlush(member).getSlug();
	}

	/** Says who someone is, unless it changed since the form was opened. */
	public void describe(String slug, long version, MemberNames names, UUID by) {
		Member member = member(slug);
		if (member.getVersion() != version) {
			throw new ChangedMeanwhile();
		}
		member.describe(names, by);
		this.members.saveAndFlush(member);
	}

	/** Admits someone from that day on. */
	public void admit(String slug, MembershipKind kind, LocalDate from, UUID by, @Nullable String reason) {
		Member member = member(slug);
		Decision decision = new Decision(by, this.clock.instant(), reason);
		this.memberships
			.saveAndFlush(Membership.admit(member, kind, from, this.memberships.findByMember(member), decision));
		listAnew(member);
	}

	/** Says when a membership began and ended, unless it changed meanwhile. */
	public void change(String slug, UUID id, MembershipForm form, UUID by) {
		Membership membership = membership(slug, id);
		if (membership.getVersion() != form.openedWith()) {
			throw new ChangedMeanwhile();
		}
		Member member = membership.getMember();
		membership.change(form.firstDay(), form.lastDay(), this.memberships.findByMember(member),
				new Decision(by, this.clock.instant(), form.reason()));
		this.memberships.saveAndFlush(membership);
		listAnew(member);
	}

	@Transactional(readOnly = true)
	public MemberForm form(String slug) {
		return member(slug).form();
	}

	@Transactional(readOnly = true)
	public MembershipForm form(String slug, UUID id) {
		return membership(slug, id).form();
	}

	/** Whether the day of joining has to be known, for no list names them. */
	@Transactional(readOnly = true)
	public boolean needsFirstDay(String slug, UUID id) {
		return membership(slug, id).needsFirstDay();
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.settings.zone());
	}

	/** Among the formal members of today stands who is one today. */
	private void listAnew(Member member) {
		List<Membership> all = this.memberships.findByMember(member);
		member.listAsFormal(all.stream()
			.map((each) -> each.formalSince(today()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null));
		this.members.saveAndFlush(member);
	}

	private Member member(String slug) {
		return this.members.findBySlugAndForgottenAtIsNull(slug).orElseThrow(NotFoundException::new);
	}

	private Membership membership(String slug, UUID id) {
		return this.memberships.findById(id)
			.filter((membership) -> membership.getMember().getSlug().equals(slug))
			.orElseThrow(NotFoundException::new);
	}

}
