package org.kaiyuanshe.kcc.application;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoLeadRepository extends JpaRepository<CoLead, UUID> {

	Optional<CoLead> findByTokenHash(String tokenHash);

	/** The application that the person behind a private link is named in. */
	@Query("select c.application.id from CoLead c where c.tokenHash = :tokenHash")
	Optional<UUID> findApplication(String tokenHash);

}
