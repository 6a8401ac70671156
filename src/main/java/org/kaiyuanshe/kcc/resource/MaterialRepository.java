package org.kaiyuanshe.kcc.resource;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface MaterialRepository extends JpaRepository<MaterialRequest, UUID> {

	/**
	 * The request, held until the transaction ends: whoever decides second sees what the
	 * first decided.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from MaterialRequest r where r.id = :id")
	Optional<MaterialRequest> hold(UUID id);

}
