package org.kaiyuanshe.kcc.organisation;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ContactRepository extends JpaRepository<ContactPoint, UUID> {

}
