package org.kaiyuanshe.kcc.partner;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerRepository extends JpaRepository<Partner, UUID> {

	Optional<Partner> findBySlug(String slug);

	boolean existsBySlug(String slug);

}
