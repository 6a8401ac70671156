package org.kaiyuanshe.kcc.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface EventRepository extends JpaRepository<Event, UUID> {

	Optional<Event> findBySlugAndChapterId(String slug, UUID chapter);

	boolean existsBySlug(String slug);

	/**
	 * An event whose hosts change: who changes it meanwhile waits, so that no ledger is
	 * written from an older state.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Event e where e.slug = :slug")
	Optional<Event> lock(String slug);

	/**
	 * What comes after a place in a series and is neither over nor cancelled, as far as
	 * that chapter hosts it, locked.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select e from Event e
			where e.place.seriesId = :series and e.place.seriesPosition > :after and e.chapterId = :chapter
			  and e.standing.status <> EventStatus.CANCELLED and e.announcement.endsAt > :now
			order by e.place.seriesPosition
			""")
	List<Event> lockAfter(UUID series, int after, UUID chapter, Instant now);

	/** The published events of a chapter that are not over, locked. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select e from Event e
			where e.chapterId = :chapter and e.standing.status = EventStatus.PUBLISHED and e.announcement.endsAt > :now
			order by e.announcement.startsAt, e.id
			""")
	List<Event> lockUpcoming(UUID chapter, Instant now);

	/** What the dissolution of that instant cancelled and is still to come. */
	@Query("""
			select e from Event e
			where e.chapterId = :chapter and e.standing.cancelledWithChapter
			  and e.standing.cancellation.at = :dissolvedAt and e.announcement.endsAt > :now
			""")
	List<Event> findCancelledWith(UUID chapter, Instant dissolvedAt, Instant now);

}
