package org.kaiyuanshe.kcc.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kaiyuanshe.kcc.core.Decision;
import org.kaiyuanshe.kcc.core.NotFoundException;
import org.kaiyuanshe.kcc.core.Slug;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters people and gives them roles. */
@Service
@Transactional
public class MemberService {

	private final MemberRepository members;

	private final AppointmentRepository appointments;

	private final MembershipRepository memberships;

	MemberService(MemberRepository members, AppointmentRepository appointments, MembershipRepository memberships) {
		this.members = members;
		this.appointments = appointments;
		this.memberships = memberships;
	}

	/**
	 * Enters a person, under that slug or the first free one made from their name, and
	 * returns their id.
	 */
	public UUID enter(@Nullable Slug slug, NewMember details) {
		Slug free = (slug != null) ? slug : freeSlug(Slug.from(details.reading()));
		Member member = this.members.saveAndFlush(new Member(free, details).entered());
		if (details.formalSince() != null) {
			this.memberships.saveAndFlush(Membership.listed(member, details.formalSince(), details.provenance()));
		}
		return member.getId();
	}

	/** Gives a member a role from one date to another. */
	public void appoint(UUID member, Role role, Body body, Term term, @Nullable UUID by) {
		Member found = this.members.findById(member).orElseThrow(NotFoundException::new);
		this.appointments.saveAndFlush(new Appointment(found, role, body, term, by));
	}

	/** Ends those of the roles that someone holds in that body, on that day (R14). */
	public void endRoles(UUID body, Set<Role> roles, LocalDate day, Decision decision) {
		end(body, (appointment) -> roles.contains(appointment.getRole()), day, decision);
	}

	/** Ends those of the roles that one member holds in that body, on that day (R14). */
	public void endRoles(UUID body, UUID member, Set<Role> roles, LocalDate day, Decision decision) {
		end(body, (appointment) -> appointment.isHeldBy(member) && roles.contains(appointment.getRole()), day,
				decision);
	}

	private void end(UUID body, Predicate<Appointment> which, LocalDate day, Decision decision) {
		List<Appointment> present = this.appointments.findPresent(body, day).stream().filter(which).toList();
		present.forEach((appointment) -> appointment.end(day, decision));
		this.appointments.saveAllAndFlush(present);
	}

	/** Lets the roles go on that a decision of that instant ended. */
	public void resumeRoles(UUID body, Instant endedAt) {
		List<Appointment> ended = this.appointments.findEnded(body, endedAt);
		ended.forEach(Appointment::resume);
		this.appointments.saveAllAndFlush(ended);
	}

	/** The ids of all members of exactly that name. */
	@Transactional(readOnly = true)
	public List<UUID> named(String name) {
		return this.members.findByNameAndForgottenAtIsNull(name).stream().map(Member::getId).toList();
	}

	/** Who bears each of those names, as far as exactly one member does. */
	@Transactional(readOnly = true)
	public Map<String, UUID> bearing(Collection<String> names) {
		Map<String, List<Member>> found = this.members.findByNameInAndForgottenAtIsNull(names)
			.stream()
			.collect(Collectors.groupingBy(Member::getName));
		return found.values()
			.stream()
			.filter((bearers) -> bearers.size() == 1)
			.map(List::getFirst)
			.collect(Collectors.toMap(Member::getName, Member::getId));
	}

	@Transactional(readOnly = true)
	public String nameOf(UUID member) {
		return this.members.findById(member).map(Member::getName).orElseThrow(NotFoundException::new);
	}

	private Slug freeSlug(Slug wanted) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? wanted : new Slug(wanted + "-" + number))
			.filter((slug) -> !this.members.existsBySlug(slug.value()))
			.findFirst()
			.orElseThrow();
	}

}
