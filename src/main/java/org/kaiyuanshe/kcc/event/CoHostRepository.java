package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoHostRepository extends JpaRepository<CoHost, UUID> {

	boolean existsByEvent(Event event);

	/** What a chapter was ever asked about an event. */
	Optional<CoHost> findByEventAndChapterSlug(Event event, String chapter);

	/** The role of a chapter in an event, unless it ended with the chapter. */
	Optional<CoHost> findByEventAndChapterSlugAndDissolvedAtIsNull(Event event, String chapter);

	/** The chapters that hold the event with its host (R3). */
	@Query("""
			select c.chapterId from CoHost c
			where c.event.id = :event and c.state = CoHostState.ACCEPTED and c.dissolvedAt is null
			""")
	List<UUID> findChapters(UUID event);

	/** The roles of a chapter in events that are still to come. */
	@Query("""
			select c from CoHost c join fetch c.event e
			where c.chapterId = :chapter and c.dissolvedAt is null and e.announcement.endsAt > :now
			""")
	List<CoHost> findUpcoming(UUID chapter, Instant now);

	/** Those roles in events still to come that the dissolution of that instant ended. */
	@Query("""
			select c from CoHost c join fetch c.event e
			where c.chapterId = :chapter and c.dissolvedAt = :dissolvedAt and e.announcement.endsAt > :now
			""")
	List<CoHost> findEnded(UUID chapter, Instant dissolvedAt, Instant now);

}
