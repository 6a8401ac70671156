package org.kaiyuanshe.kcc.organisation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AwardRepository extends JpaRepository<Award, UUID> {

	Optional<Award> findBySlug(String slug);

}
