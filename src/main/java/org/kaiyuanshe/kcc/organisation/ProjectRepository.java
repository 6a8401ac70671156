package org.kaiyuanshe.kcc.organisation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProjectRepository extends JpaRepository<Project, UUID> {

	Optional<Project> findBySlug(String slug);

}
