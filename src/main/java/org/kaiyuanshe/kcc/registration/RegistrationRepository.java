package org.kaiyuanshe.kcc.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RegistrationRepository extends JpaRepository<Registration, UUID> {

	/** Whoever has waited longest. */
	Optional<Registration> findFirstByEventIdAndStatusOrderByNumber(UUID event, RegistrationStatus status);

	@Query("""
			select r from Registration r where r.eventId = :event and r.participant.email = :email
			and r.status in (CONFIRMED, WAITLISTED, AWAITING_APPROVAL, OFFERED)
			""")
	Optional<Registration> findLive(UUID event, String email);

	/** A member's own, those made with the account first. */
	@Query("""
			select r from Registration r where r.eventId = :event
			and (r.memberId = :member or r.participant.email = :email)
			and r.status in (CONFIRMED, WAITLISTED, AWAITING_APPROVAL, OFFERED)
			order by case when r.memberId = :member then 0 else 1 end, r.number
			""")
	List<Registration> findLive(UUID event, UUID member, String email);

	@Query("""
			select r from Registration r where r.eventId = :event
			and r.status in (CONFIRMED, WAITLISTED, AWAITING_APPROVAL, OFFERED) order by r.number
			""")
	List<Registration> findLive(UUID event);

}
