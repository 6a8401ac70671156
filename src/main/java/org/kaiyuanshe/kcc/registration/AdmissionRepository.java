package org.kaiyuanshe.kcc.registration;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AdmissionRepository extends JpaRepository<Admission, UUID> {

	Optional<Admission> findByEventId(UUID event);

}
