package org.kaiyuanshe.kcc.application;

import java.util.EnumSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kaiyuanshe.kcc.application.ApplicationEvent.Appointee;
import org.kaiyuanshe.kcc.chapter.ChapterService;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Slug;
import org.kaiyuanshe.kcc.member.MemberAddresses;
import org.kaiyuanshe.kcc.member.MemberService;
import org.kaiyuanshe.kcc.member.NewMember;
import org.kaiyuanshe.kcc.member.Role;
import org.kaiyuanshe.kcc.member.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approves: the chapter is founded or begins anew, and its team appointed, in one
 * transaction or not at all (R2).
 */
@Service
@Transactional
class ApprovalService {

	private final ApplicationDesk desk;

	private final RestartCheck restarts;

	private final ChapterService chapters;

	private final MemberService members;

	private final MemberAddresses addresses;

	private final Clock clock;

	ApprovalService(ApplicationDesk desk, RestartCheck restarts, ChapterService chapters, MemberService members,
			MemberAddresses addresses, Clock clock) {
		this.desk = desk;
		this.restarts = restarts;
		this.chapters = chapters;
		this.members = members;
		this.addresses = addresses;
		this.clock = clock;
	}

	/** Returns the slug of the chapter. */
	String approve(UUID id, UUID by, String reason) {
		ChapterApplication application = this.desk.of(id);
		application.requireApprovable();
		Decision decision = new Decision(by, this.clock.instant(), reason);
		LocalDate today = LocalDate.ofInstant(decision.at(), application.getWish().location().zone());
		UUID chapter = chapterFor(application, decision, today);
		String slug = this.chapters.reference(chapter).orElseThrow(NotFoundException::new).slug();
		Appointee lead = appoint(chapter, application.getApplicant().asInvitee(), Role.LEAD, today, by);
		List<Appointee> deputies = application.getCoLeads()
			.asTyped()
			.stream()
			.map((person) -> appoint(chapter, person, Role.DEPUTY, today, by))
			.toList();
		application.approve(decision, chapter, slug, lead, deputies);
		this.desk.store(application);
		return slug;
	}

	private UUID chapterFor(ChapterApplication application, Decision decision, LocalDate today) {
		UUID former = application.getOrigin().restartsId();
		if (former != null) {
			this.restarts.requireRestartable(former);
			this.chapters.revive(former, decision);
			return former;
		}
		Slug slug = this.chapters.freeSlug(application.getWish().location().city());
		return this.chapters.found(application.getWish().location().asNewChapter(slug, today), decision.by());
	}

	private Appointee appoint(UUID chapter, Invitee person, Role role, LocalDate today, UUID by) {
		UUID member = this.addresses.memberWith(person.email())
			.orElseGet(() -> this.members.enter(null, NewMember.named(person.name())));
		// Of a chapter that begins anew someone may be on the core team already.
		this.members.endRoles(chapter, member, EnumSet.allOf(Role.class), today,
				new Decision(by, this.clock.instant(), null));
		this.chapters.appoint(chapter, member, role, Term.startingOn(today), by);
		return new Appointee(member, person.name(), person.email());
	}

}
