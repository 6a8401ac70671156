package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface CaseRepository extends JpaRepository<InactivityCase, UUID> {

	@Query("select c from InactivityCase c where c.closed.at is null")
	List<InactivityCase> findOpen();

	@Query("select c from InactivityCase c where c.chapterId = :chapter and c.closed.at is null")
	Optional<InactivityCase> findOpenOf(UUID chapter);

	/**
	 * The case, held until the transaction ends: of two admins at once the second waits
	 * and then sees what the first decided.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from InactivityCase c where c.id = :id")
	Optional<InactivityCase> hold(UUID id);

	/** The latest case that led to a pause of the chapter. */
	@Query("""
			select c from InactivityCase c where c.chapterId = :chapter and c.outcome = CaseOutcome.PAUSED
			order by c.closed.at desc limit 1
			""")
	Optional<InactivityCase> findPausedOf(UUID chapter);

	Optional<InactivityCase> findByChapterIdAndClockStart(UUID chapter, LocalDate clockStart);

}
