package org.kaiyuanshe.kcc.inactivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseRepository extends JpaRepository<InactivityCase, UUID> {

	@Query("select c from InactivityCase c where c.closedAt is null")
	List<InactivityCase> findOpen();

	Optional<InactivityCase> findByChapterIdAndClockStart(UUID chapter, LocalDate clockStart);

}
