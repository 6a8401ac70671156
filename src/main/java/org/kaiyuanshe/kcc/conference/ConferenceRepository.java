package org.kaiyuanshe.kcc.conference;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface ConferenceRepository extends JpaRepository<Conference, UUID> {

	boolean existsBySlug(String slug);

	/** Who changes it meanwhile waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Conference c where c.slug = :slug")
	Optional<Conference> hold(String slug);

	/** Whether another conference has that event for a venue. */
	@Query("select count(c) > 0 from Conference c join c.venues v where v.eventId = :event and c.slug <> :slug")
	boolean isVenueOfAnother(UUID event, String slug);

}
