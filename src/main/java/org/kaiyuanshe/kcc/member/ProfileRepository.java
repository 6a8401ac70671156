package org.kaiyuanshe.kcc.member;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProfileRepository extends JpaRepository<MemberProfile, UUID> {

	Optional<MemberProfile> findByMemberId(UUID member);

}
