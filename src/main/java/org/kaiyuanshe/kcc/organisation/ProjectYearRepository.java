package org.kaiyuanshe.kcc.organisation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProjectYearRepository extends JpaRepository<ProjectYear, UUID> {

	Optional<ProjectYear> findByProjectAndYear(Project project, int year);

	/** The last year for which progress was told. */
	@Query("select max(y.year) from ProjectYear y where y.project = :project "
			+ "and (y.progress.zh is not null or y.progress.en is not null)")
	Optional<Integer> findLastReported(Project project);

}
