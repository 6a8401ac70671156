package org.kaiyuanshe.kcc.member;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, UUID> {

	List<Member> findByName(String name);

	boolean existsBySlug(String slug);

}
