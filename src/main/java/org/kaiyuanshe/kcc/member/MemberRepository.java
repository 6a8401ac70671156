package org.kaiyuanshe.kcc.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, UUID> {

	List<Member> findByName(String name);

	List<Member> findByNameIn(Collection<String> names);

	Optional<Member> findBySlug(String slug);

	boolean existsBySlug(String slug);

}
