package org.kaiyuanshe.kcc.workgroup;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkgroupYearRepository extends JpaRepository<WorkgroupYear, UUID> {

	Optional<WorkgroupYear> findByWorkgroupSlugAndYear(String slug, int year);

}
