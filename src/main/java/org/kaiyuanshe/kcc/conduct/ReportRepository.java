package org.kaiyuanshe.kcc.conduct;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

/**
 * A report is held until the transaction ends: what is written meanwhile waits its turn.
 */
interface ReportRepository extends JpaRepository<ConductReport, UUID> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from ConductReport r where r.id = :id")
	Optional<ConductReport> hold(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from ConductReport r where r.tokenHash = :tokenHash")
	Optional<ConductReport> holdByTokenHash(String tokenHash);

}
