package org.kaiyuanshe.kcc.member;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

	List<Membership> findByMember(Member member);

}
