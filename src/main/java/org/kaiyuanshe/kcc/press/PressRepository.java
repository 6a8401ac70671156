package org.kaiyuanshe.kcc.press;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface PressRepository extends JpaRepository<PressRequest, UUID> {

	/**
	 * The request, held until the transaction ends: whoever decides second sees what the
	 * first decided.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from PressRequest r where r.id = :id")
	Optional<PressRequest> hold(UUID id);

}
