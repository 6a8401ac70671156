package org.kaiyuanshe.kcc.photo;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface PhotoRepository extends JpaRepository<Photo, UUID> {

	/** Who decides about it meanwhile waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Photo p where p.id = :id")
	Optional<Photo> hold(UUID id);

}
