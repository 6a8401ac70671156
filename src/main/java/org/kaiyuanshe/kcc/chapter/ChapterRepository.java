package org.kaiyuanshe.kcc.chapter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ChapterRepository extends JpaRepository<Chapter, UUID> {

	Optional<Chapter> findBySlug(String slug);

	boolean existsBySlug(String slug);

	/** Slug and names of every chapter that occupies its city (R1). */
	@Query("select c.slug, c.city from Chapter c where c.standing.status <> ChapterStatus.DISSOLVED")
	List<TakenCity> findTakenCities();

}
