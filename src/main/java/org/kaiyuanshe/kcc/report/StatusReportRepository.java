package org.kaiyuanshe.kcc.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface StatusReportRepository extends JpaRepository<StatusReport, UUID> {

	/**
	 * The report, held until the transaction ends: of two who decide at once the second
	 * sees what the first did.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from StatusReport r where r.id = :id")
	Optional<StatusReport> hold(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from StatusReport r where r.chapterSlug = :chapter and r.quarter = :quarter")
	Optional<StatusReport> hold(String chapter, String quarter);

	boolean existsByChapterIdAndQuarter(UUID chapter, String quarter);

}
