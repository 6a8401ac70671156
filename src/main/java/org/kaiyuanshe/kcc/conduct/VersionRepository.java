package org.kaiyuanshe.kcc.conduct;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface VersionRepository extends JpaRepository<CodeOfConductVersion, UUID> {

	Optional<CodeOfConductVersion> findFirstByOrderByNumberDesc();

	boolean existsByLabel(String label);

}
