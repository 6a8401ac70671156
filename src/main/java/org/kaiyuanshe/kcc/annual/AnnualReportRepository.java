package org.kaiyuanshe.kcc.annual;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualReportRepository extends JpaRepository<AnnualReport, UUID> {

	Optional<AnnualReport> findByYear(int year);

	Optional<AnnualReport> findFirstByYearLessThanOrderByYearDesc(int year);

}
