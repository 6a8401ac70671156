package org.kaiyuanshe.kcc.workgroup;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface WorkgroupRepository extends JpaRepository<Workgroup, UUID> {

	Optional<Workgroup> findBySlug(String slug);

}
