package org.kaiyuanshe.kcc.annual;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnnualSectionRepository extends JpaRepository<AnnualSection, UUID> {

	@Query("select s from AnnualSection s join fetch s.report where s.report.year = :year and s.slug = :slug")
	Optional<AnnualSection> find(int year, String slug);

	List<AnnualSection> findByReportYear(int year);

	long countByParent(AnnualSection parent);

}
