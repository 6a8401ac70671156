package org.kaiyuanshe.kcc.resource;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ResourceRepository extends JpaRepository<Resource, UUID> {

	Optional<Resource> findBySlug(String slug);

	boolean existsBySlug(String slug);

}
