package org.kaiyuanshe.kcc.annual;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface AnnualReportRepository extends JpaRepository<AnnualReport, UUID> {

	Optional<AnnualReport> findByYear(int year);

	/**
	 * The report, held until the transaction ends: nothing in it changes while it is
	 * published, and nobody publishes what is just changing.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from AnnualReport r where r.year = :year")
	Optional<AnnualReport> hold(int year);

	Optional<AnnualReport> findFirstByYearLessThanOrderByYearDesc(int year);

}
