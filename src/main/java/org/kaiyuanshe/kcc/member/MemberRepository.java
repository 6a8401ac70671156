package org.kaiyuanshe.kcc.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Whoever has gone is found by their id alone. */
interface MemberRepository extends JpaRepository<Member, UUID> {

	List<Member> findByNameAndForgottenAtIsNull(String name);

	List<Member> findByNameInAndForgottenAtIsNull(Collection<String> names);

	Optional<Member> findBySlugAndForgottenAtIsNull(String slug);

	boolean existsBySlug(String slug);

}
