package org.kaiyuanshe.kcc.recap;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;

interface RecapRepository extends JpaRepository<Recap, UUID> {

	Optional<Recap> findBySlugAndChapterId(String slug, UUID chapter);

	boolean existsBySlug(String slug);

	/** Photos come several at a time; each waits its turn. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Recap r where r.slug = :slug and r.chapterId = :chapter")
	Optional<Recap> hold(String slug, UUID chapter);

}
