package org.kaiyuanshe.kcc.event;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface EventRepository extends JpaRepository<Event, UUID> {

	Optional<Event> findBySlugAndChapterId(String slug, UUID chapter);

	boolean existsBySlug(String slug);

}
