package org.kaiyuanshe.kcc.partner;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ObligationRepository extends JpaRepository<Obligation, UUID> {

	void deleteByPartnerId(UUID partner);

}
